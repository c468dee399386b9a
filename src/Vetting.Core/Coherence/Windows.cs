using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Coherence;

/// <summary>
/// What was published up to a post and from it on, each side so many posts at the most; newest first. Cut at posts and
/// not at dates of the calendar, so that the same posts a week later are cut alike.
/// </summary>
internal sealed record Windows(IReadOnlyList<AnalysedPost> Before, IReadOnlyList<AnalysedPost> After)
{
    /// <summary>The day from which it is otherwise, UTC.</summary>
    public LocalizedText Turn => Wording.Day(DateOnly.FromDateTime(After[^1].Post.PublishedAt.UtcDateTime));

    /// <param name="newer">How many posts are newer than the cut.</param>
    public static Windows At(IReadOnlyList<AnalysedPost> posts, int newer, int most) => new(
        [.. posts.Skip(newer).Take(most)],
        [.. posts.Skip(Math.Max(0, newer - most)).Take(Math.Min(newer, most))]);
}
