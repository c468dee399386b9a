using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Matching;

namespace Vetting.Core.Findings;

/// <summary>A term in a post.</summary>
internal sealed record TermHit(AnalysedPost Post, TermMatch Match)
{
    public static IReadOnlyList<TermHit> In(IEnumerable<AnalysedPost> posts, TermMatcher matcher) =>
        [.. posts.SelectMany(post => matcher.Find(post.Text, post.Language).Select(match => new TermHit(post, match)))];

    public static int Posts(IEnumerable<TermHit> hits) => FirstOfEach(hits).Count();

    /// <summary>One place a post, in the order of the posts.</summary>
    public static IEnumerable<Evidence> Evidence(IEnumerable<TermHit> hits) =>
        FirstOfEach(hits).Select(hit => hit.Post.Quote(hit.Match.Start, hit.Match.Length));

    /// <summary>The expressions found, the most frequent first.</summary>
    public static LocalizedText Words(IEnumerable<TermHit> hits) => Wording.Quoted(hits
        .CountBy(hit => hit.Match.Term.Text.ToLowerInvariant())
        .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => word.Key));

    private static IEnumerable<TermHit> FirstOfEach(IEnumerable<TermHit> hits) =>
        hits.DistinctBy(hit => hit.Post, ReferenceEqualityComparer.Instance);
}
