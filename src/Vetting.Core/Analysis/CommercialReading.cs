using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Analysis;

/// <summary>Whether a post advertises, and whether it says so.</summary>
/// <param name="IsFlagged">By the platform's own commercial-content label, or a marker among the hashtags beside the
/// text.</param>
/// <param name="Signs">What in the text speaks for commercial intent; empty when only platform or marker says
/// so.</param>
/// <param name="Markers">What tells readers in words that the post is paid for, by position.</param>
/// <param name="Doubtful">A marker that readers may not understand as advertising; null when there is none.</param>
/// <param name="Tag">The hashtag beside the text that is a marker, without #; null when there is none.</param>
internal sealed record CommercialReading(
    bool IsCommercial,
    bool IsFlagged,
    IReadOnlyList<(CommercialSign Sign, TermMatch Match)> Signs,
    IReadOnlyList<TermMatch> Markers,
    TermMatch? Doubtful,
    string? Tag = null)
{
    /// <summary>Weak cues of a post that is not told to advertise, which together make it one to look at; by position, none
    /// where they weigh too little.</summary>
    public IReadOnlyList<TermMatch> Leaning { get; init; } = [];

    public static CommercialReading None { get; } = new(false, false, [], [], null);

    public bool IsMarked => IsFlagged || Markers.Count > 0;

    /// <summary>Counted the same way by findings, summaries and charts.</summary>
    public Marking Marking => IsMarked ? Marking.Marked : Doubtful is not null ? Marking.Ambiguous : Marking.Unmarked;
}

/// <summary>Whether a post that advertises says so.</summary>
internal enum Marking { Unmarked, Ambiguous, Marked }
