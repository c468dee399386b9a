using Vetting.Core.Analysis;
using Vetting.Core.Findings;

namespace Vetting.Core.Campaigns;

/// <summary>A post of a campaign, with what is right and what is missing in it.</summary>
/// <param name="Vetting">Whose it is.</param>
/// <param name="Quote">Its opening, personal data masked.</param>
/// <param name="Signs">How it is known to be the campaign's.</param>
/// <param name="Disclosure">Whether it says that it advertises, as its law asks.</param>
/// <param name="Spoken">The message's phrases it speaks of, as the campaign has them.</param>
/// <param name="Interactions">Likes, comments, shares and saves that its platform tells; null where it tells none.</param>
/// <param name="Response">Its interactions by the median of the creator's own organic posts on that channel; null where either
/// is unknown.</param>
public sealed record CampaignPost(
    string Vetting,
    Evidence Quote,
    IReadOnlyList<FoundSign> Signs,
    DisclosureState Disclosure,
    IReadOnlyList<string> Spoken,
    long? Interactions,
    long? Views,
    double? Response)
{
    public DateOnly Day => DateOnly.FromDateTime(Quote.PublishedAt.UtcDateTime);

    public bool IsDisclosed => Disclosure == DisclosureState.Clear;

    public bool IsOnMessage => Spoken.Count > 0;

    /// <summary>The post itself, to read it again.</summary>
    internal AnalysedPost Source { get; init; } = null!;
}

/// <summary>How a post says that it is paid for.</summary>
public enum DisclosureState
{
    Clear,
    /// <summary>A marker that readers may not understand.</summary>
    Ambiguous,
    /// <summary>A marker that stands too late, among hashtags, or in another language than its public's.</summary>
    Misplaced,
    Missing,
}
