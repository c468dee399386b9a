using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Reading;

namespace Vetting.Core.Safety;

/// <summary>What a safety rule found in a post.</summary>
internal sealed record SafetyHit(AnalysedPost Post, SafetyMatch Match)
{
    private const int MostQuoted = 50;

    /// <summary>Grouped by rule, in the policy's order, and by severity, the worst first.</summary>
    public static IEnumerable<IReadOnlyList<SafetyHit>> Lines(IEnumerable<AnalysedPost> posts, SafetyReader reader) =>
        posts.SelectMany(post => reader.Read(post.Text, post.Language).Select(match => new SafetyHit(post, match)))
            .GroupBy(hit => (hit.Match.Rule.Id, hit.Match.Severity))
            .OrderBy(line => line.Key.Id, StringComparer.Ordinal).ThenByDescending(line => line.Key.Severity)
            .Select(line => line.ToList());

    public static int Posts(IEnumerable<SafetyHit> hits) => FirstOfEach(hits).Count();

    /// <summary>One place a post, in the order of the posts.</summary>
    public static IEnumerable<Evidence> Evidence(IEnumerable<SafetyHit> hits) =>
        FirstOfEach(hits).Select(hit => hit.Post.Quote(hit.Match.Start, hit.Match.Length));

    public static LocalizedText Words(IEnumerable<SafetyHit> hits) =>
        TermHit.Words(hits.Select(hit => (hit.Match.Words, hit.Written)));

    /// <summary>As it stands in the post; where that is long, only the words that were looked for.</summary>
    private string Written => Match.Length <= MostQuoted
        ? Post.Quotable.Substring(Match.Start, Match.Length).ReplaceLineEndings(" ")
        : Match.Words;

    private static IEnumerable<SafetyHit> FirstOfEach(IEnumerable<SafetyHit> hits) =>
        hits.DistinctBy(hit => hit.Post, ReferenceEqualityComparer.Instance);
}
