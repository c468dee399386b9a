using System.Text.Json.Serialization;

namespace Vetting.Core.Policies;

/// <param name="OftenNegative">Share of the analysed posts.</param>
/// <param name="MostlyNegative">Share of the analysed posts.</param>
/// <param name="QuarterPosts">Posts that each side of a turn, or a channel, needs to be compared.</param>
/// <param name="ToneTurn">Jensen-Shannon distance, 0 to 1, between the tones of both sides from which a turn is told.</param>
/// <param name="ToneTurnG">Likelihood-ratio statistic of the same, below which it may be chance; 13.8 for 1 in 1 000 at
/// one place.</param>
/// <param name="ThemeTurn">1 less Morisita's overlap of what both sides speak of, 0 to 1, from which a turn is told.</param>
/// <param name="ChannelsDiffer">Jensen-Shannon distance between the tones of two channels.</param>
/// <param name="BioWords">Words a bio needs to be looked for in the posts.</param>
/// <param name="BioShare">Share of them found, below which it is told.</param>
/// <param name="WindowPosts">The most posts of a side of a turn; null only in policies stored before it was there.</param>
/// <param name="Seasons">Words of seasons and feasts, whose themes come and go with the year and turn nothing.</param>
public sealed record DiscoursePolicy(
    double OftenNegative,
    double MostlyNegative,
    int QuarterPosts,
    double ToneTurn,
    double ToneTurnG,
    double ThemeTurn,
    double ChannelsDiffer,
    int BioWords,
    double BioShare,
    int? WindowPosts = null,
    TermLists? Seasons = null)
{
    private const int UsualWindow = 60;

    [JsonIgnore]
    public int Window => WindowPosts ?? UsualWindow;
}
