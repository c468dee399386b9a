using Vetting.Core.Findings;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>How far one creator's posts of a campaign lie from its message, and from those of the others.</summary>
/// <param name="Posts">How many of theirs are the campaign's.</param>
/// <param name="OffMessage">Share of them in which no phrase of the message stands, 0 to 1; null of too few posts.</param>
/// <param name="FromOthers">0 (as the others) to 1 (nothing in common): the mean of the parts; null of too few posts.</param>
/// <param name="ByChance">What nineteen of twenty random picks of as many of all posts stay under.</param>
/// <param name="Tone">Jensen-Shannon distance of the tones; null where too few posts have one.</param>
/// <param name="Themes">The same of the themes.</param>
/// <param name="Words">The same of the message's phrases.</param>
/// <param name="Parting">Why they are said to part from the others; empty where they do not.</param>
/// <param name="Evidence">Posts that show it.</param>
public sealed record CreatorDrift(
    string Vetting,
    int Posts,
    double? OffMessage,
    double? FromOthers,
    double? ByChance,
    double? Tone,
    double? Themes,
    double? Words,
    IReadOnlyList<PartingKind> Parting,
    IReadOnlyList<Evidence> Evidence);

public enum PartingKind
{
    /// <summary>Speaks of the message less than the others.</summary>
    Message,
    /// <summary>Its tone, themes and phrases are further from the others’ than chance would bring.</summary>
    Discourse,
}

/// <summary>All creators of a campaign, and what two of them say that does not go together.</summary>
/// <param name="Creators">In the campaign's order.</param>
public sealed record DriftPicture(IReadOnlyList<CreatorDrift> Creators, IReadOnlyList<Contradiction> Contradictions);
