using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Safety;

/// <summary>
/// Expressions of the policy's IAB sensitive topics, and of the brief's exclusions, matched whole and weighed by what
/// stands around them. One finding a rule and severity, however many posts it matches. A list of words is no detector
/// of hate or harm: it misses much and says so.
/// </summary>
internal static class SafetyAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var policy = material.Policy.For(Dimension.Safety);
        var posts = material.WithWords;
        var (count, read) = PostsRead.By(posts, material.Policy.Safety.Languages.Contains);
        var findings = Findings(material, posts, count.Read)
            .Concat(Uncovered(material, [.. posts.Except(read, ReferenceEqualityComparer.Instance).Cast<AnalysedPost>()])).ToList();
        return (count.Read < policy.MinimumPosts
            ? Dimension.Safety.Insufficient(Scoring.TooFew(policy.MinimumPosts, count.Read,
                new("avec du texte dans une langue couverte", "with words in a language the lists cover")), findings)
            : material.Score(Dimension.Safety, count.Read, Summary(count.Read, findings), findings,
                PostsRead.Measured(read, material.Policy.Safety.Rates, MeasuredRate.OffensiveLanguage, "recall")))
            with { Read = count };
    }

    private static IEnumerable<Finding> Findings(Material material, IReadOnlyList<AnalysedPost> posts, int read)
    {
        foreach (var line in SafetyHit.Lines(posts, material.Compiled.Safety))
            yield return SafetyFinding.Of(material.Policy, line, Math.Max(1, read));
        var exclusions = new TermMatcher(material.Brief.Exclusions.WithPlurals(RuleIds.Exclusion));
        if (TermHit.In(posts, exclusions) is { Count: > 0 } excluded)
            yield return Excluded(material.Policy, excluded);
    }

    private static Finding Excluded(Policy policy, IReadOnlyList<TermHit> hits) => policy.Raise(
        RuleIds.Exclusion, TermHit.Evidence(hits),
        ("words", TermHit.Words(hits)), ("posts", Wording.Posts(TermHit.Posts(hits))));

    private static IEnumerable<Finding> Uncovered(Material material, IReadOnlyList<AnalysedPost> posts) =>
        posts.Count == 0 ? [] :
    [
        material.Policy.Raise(RuleIds.SafetyLanguage, posts.Select(post => post.QuoteOpening()),
            ("posts", Wording.Posts(posts.Count)),
            ("languages", PostsRead.Where(posts, _ => false).Count.Listed())),
    ];

    private static LocalizedText Summary(int read, IReadOnlyList<Finding> findings)
    {
        var kinds = findings.Where(finding => finding.Severity > Severity.Info).DistinctBy(finding => finding.Rule).Count();
        return (kinds == 0
            ? new LocalizedText("Rien de ce qui est recherché, sur {posts} ; des listes de mots ne voient pas tout.",
                "Nothing of what is looked for, over {posts}; word lists do not see everything.")
            : new LocalizedText("Genres de propos sensibles relevés : {kinds}, sur {posts} ; des listes de mots ne voient pas tout.",
                "Kinds of sensitive words found: {kinds}, over {posts}; word lists do not see everything."))
            .With(("posts", Wording.Posts(read)), ("kinds", Wording.Number(kinds)));
    }
}
