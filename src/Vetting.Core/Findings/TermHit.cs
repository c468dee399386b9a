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

    public static LocalizedText Words(IEnumerable<TermHit> hits) =>
        Words(hits.Select(hit => (hit.Match.Term.Text, hit.Written)));

    /// <summary>The expressions found, the most frequent first, each as it was first written.</summary>
    public static LocalizedText Words(IEnumerable<(string Expression, string Written)> found) => Wording.Quoted(found
        .GroupBy(one => one.Expression.ToLowerInvariant(), one => one.Written)
        .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => word.First()));

    /// <summary>As it stands in the post; a tag with its sign, which is no part of the match.</summary>
    private string Written => (Match.Term.Text.StartsWith('#') ? "#" : "")
        + Post.Quotable.Substring(Match.Start, Match.Length);

    private static IEnumerable<TermHit> FirstOfEach(IEnumerable<TermHit> hits) =>
        hits.DistinctBy(hit => hit.Post, ReferenceEqualityComparer.Instance);
}
