using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

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
        var unread = posts.Where(post => !IsCovered(material, post)).ToList();
        var findings = Findings(material, posts).Concat(Uncovered(material, unread)).ToList();
        var read = posts.Count - unread.Count;
        return read < policy.MinimumPosts
            ? Dimension.Safety.Insufficient(Scoring.TooFew(policy.MinimumPosts, read,
                new("avec du texte dans une langue couverte", "with words in a language the lists cover")), findings)
            : material.Score(Dimension.Safety, read, Summary(read, findings), findings);
    }

    // A post of unknown language is read with the lists of all languages.
    private static bool IsCovered(Material material, AnalysedPost post) =>
        post.Language is null || material.Policy.Safety.Languages.Contains(post.Language);

    private static IEnumerable<Finding> Findings(Material material, IReadOnlyList<AnalysedPost> posts)
    {
        foreach (var line in SafetyHit.Lines(posts, material.Compiled.Safety))
            yield return SafetyFinding.Of(material.Policy, line, posts.Count);
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
            ("languages", LanguageNames.List(posts.Select(post => post.Language).OfType<string>()))),
    ];

    private static LocalizedText Summary(int read, IReadOnlyList<Finding> findings)
    {
        var kinds = findings.Where(finding => finding.Severity > Severity.Info).DistinctBy(finding => finding.Rule).Count();
        return (kinds == 0
            ? new LocalizedText("Aucune des expressions recherchées, sur {posts} ; une liste de mots ne voit pas tout.",
                "None of the expressions looked for, over {posts}; a list of words does not see everything.")
            : new LocalizedText("Sujets sensibles relevés : {kinds}, sur {posts} ; une liste de mots ne voit pas tout.",
                "Sensitive subjects found: {kinds}, over {posts}; a list of words does not see everything."))
            .With(("posts", Wording.Posts(read)), ("kinds", Wording.Number(kinds)));
    }
}
