
namespace Vetting.Core.Policies;

/// <param name="OftenNegative">Share of the analysed posts.</param>
/// <param name="MostlyNegative">Share of the analysed posts.</param>
/// <param name="QuarterPosts">Posts a quarter or a channel needs to be compared.</param>
/// <param name="ToneTurn">Jensen-Shannon distance, 0 to 1, between quarters from which a turn is told.</param>
/// <param name="ToneTurnG">Likelihood-ratio statistic of the same, below which it may be chance; 13.8 for 1 in
/// 1 000.</param>
/// <param name="ThemeTurn">The same between the themes of quarters.</param>
/// <param name="ChannelsDiffer">The same between the tones of two channels.</param>
/// <param name="BioWords">Words a bio needs to be looked for in the posts.</param>
/// <param name="BioShare">Share of them found, below which it is told.</param>
public sealed record DiscoursePolicy(
    double OftenNegative,
    double MostlyNegative,
    int QuarterPosts,
    double ToneTurn,
    double ToneTurnG,
    double ThemeTurn,
    double ChannelsDiffer,
    int BioWords,
    double BioShare);
