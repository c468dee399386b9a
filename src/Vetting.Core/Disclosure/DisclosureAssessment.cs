using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Disclosure;

/// <summary>
/// Posts with commercial intent: whether and where they say so, what they advertise, and what the law asks besides, by
/// the legal packs of the policy.
/// </summary>
internal static class DisclosureAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var policy = material.Policy.For(Dimension.Disclosure);
        var posts = material.WithWords;
        var (count, read) = PostsRead.By(posts, language => material.Policy.Disclosure.Languages?.Contains(language) ?? true);
        // A post without words that its platform flags is an advertisement too, and one in plain sight.
        var commercial = material.Posts.Where(post => post.Commercial.IsCommercial).ToList();
        var laws = new ApplicableLaw(material.Policy.Disclosure, material.Submission.Countries);
        var findings = Findings(material, laws, commercial).ToList();
        var gaps = DisclosureGaps.Of(material, laws, commercial);
        return (count.Read < policy.MinimumPosts
            ? Dimension.Disclosure.Insufficient(Scoring.TooFew(policy.MinimumPosts, count.Read,
                new("avec du texte dans une langue lue pour cela", "with words in a language that is read for this")), findings)
            : material.Score(
                Dimension.Disclosure, count.Read, Summary(material.Posts.Count, commercial, AppliedLaw.Of(laws, posts)), findings,
                PostsRead.Measured(read, material.Policy.Disclosure.Rates, MeasuredRate.Commercial, "recall")))
            .NotChecking(gaps) with { Read = count };
    }

    private static IEnumerable<Finding> Findings(
        Material material, ApplicableLaw laws, IReadOnlyList<AnalysedPost> commercial)
    {
        var policy = material.Policy;
        foreach (var law in policy.Disclosure.Laws)
        {
            var under = commercial.Where(post => laws.Of(post) == law).ToList();
            foreach (var finding in MarkingFindings.Of(material, law, under)
                .Concat(RegulatedFindings.Of(material, law, under))
                .Concat(RegulatedFindings.Images(material, law, under))
                .Concat(ContractCounter.Findings(policy, law, under)))
            {
                yield return finding;
            }
        }

        if (MarkingFindings.Leaning(policy, material.Posts) is { } leaning)
            yield return leaning;
        foreach (var finding in laws.All(material.WithWords).SelectMany(law => CertificateFindings.Of(material, law)))
            yield return finding;
        var marked = commercial.Where(post => post.Commercial.Marking == Marking.Marked).ToList();
        if (marked.Count > 0)
        {
            yield return policy.Raise(RuleIds.Marked, marked.Select(post => post.QuoteOpening()),
                ("marked", Wording.Number(marked.Count)), ("all", Wording.Number(commercial.Count)));
        }
    }

    private static LocalizedText Summary(
        int posts, IReadOnlyList<AnalysedPost> commercial, LocalizedText law) => (commercial.Count == 0
        ? new LocalizedText("Aucun signe d’intention commerciale sur {posts}. {law}",
            "No sign of commercial intent over {posts}. {law}")
        : new LocalizedText("Intention commerciale dans {commercial} sur {all} : {markings}. {law}",
            "Commercial intent in {commercial} of {all}: {markings}. {law}"))
        .With(
            ("law", law), ("markings", Markings(commercial)), ("commercial", Wording.Posts(commercial.Count)),
            ("posts", Wording.Posts(posts)), ("all", Wording.Number(posts)));

    /// <summary>How many say so, and how; kinds that there are none of are left out.</summary>
    private static LocalizedText Markings(IReadOnlyList<AnalysedPost> commercial)
    {
        LocalizedText[] kinds =
        [
            .. new (Marking Marking, LocalizedText Words)[]
            {
                (Marking.Marked, new("{n} avec une mention claire", "{n} with a clear marker")),
                (Marking.Ambiguous, new("{n} avec une mention ambiguë", "{n} with an ambiguous marker")),
                (Marking.Unmarked, new("{n} sans mention", "{n} without a marker")),
            }.Select(kind => (kind.Words, Count: commercial.Count(post => post.Commercial.Marking == kind.Marking)))
                .Where(kind => kind.Count > 0).Select(kind => kind.Words.With(("n", Wording.Number(kind.Count)))),
        ];
        return new LocalizedText(
            string.Join(", ", kinds.Select(kind => kind.Fr)), string.Join(", ", kinds.Select(kind => kind.En)));
    }
}
