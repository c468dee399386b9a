using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>Posts that advertise what a law forbids to advertise, or without the mention it asks for.</summary>
internal static class RegulatedFindings
{
    public static IEnumerable<Finding> Of(Material material, LawPack law, IReadOnlyList<AnalysedPost> commercial)
    {
        var hits = TermHit.In(commercial, material.Compiled.For(law).Promotions).ToLookup(hit => hit.Match.Term.Group);
        foreach (var promotion in law.Promotions)
        {
            var here = hits[promotion.Id].Where(hit => !Mentions(hit.Post.Text, promotion.Mentions)).ToList();
            if (here.Count > 0)
                yield return Finding(material.Policy, promotion, here);
        }
    }

    /// <summary>Pictures that the text says are retouched or made by a machine, without the law's mention.</summary>
    public static IEnumerable<Finding> Images(Material material, LawPack law, IReadOnlyList<AnalysedPost> commercial)
    {
        var hits = TermHit.In(commercial, material.Compiled.For(law).Images).ToLookup(hit => hit.Match.Term.Group);
        foreach (var image in law.Images ?? [])
        {
            var here = hits[image.Id].Where(hit => !Mentions(hit.Post.Text, image.Mentions)).ToList();
            if (here.Count > 0)
            {
                yield return material.Policy.Raise(RuleIds.ImageMention, TermHit.Evidence(here),
                    ("words", TermHit.Words(here)), ("posts", Wording.Posts(TermHit.Posts(here))),
                    ("mention", image.Title), ("reference", image.Reference));
            }
        }
    }

    private static Finding Finding(Policy policy, RegulatedPromotion promotion, IReadOnlyList<TermHit> hits) => new(
        promotion.Id,
        promotion.Severity,
        promotion.Confidence,
        policy.Points.For(promotion.Severity),
        policy.Rule(RuleIds.Regulated).Sentence.With(
            ("title", promotion.Title), ("words", TermHit.Words(hits)), ("posts", Wording.Posts(TermHit.Posts(hits))),
            ("reference", promotion.Reference), ("explanation", promotion.Explanation)),
        [.. TermHit.Evidence(hits).Take(policy.EvidencePerFinding)],
        promotion.Harmless);

    private static bool Mentions(string text, IReadOnlyList<string>? mentions) =>
        mentions?.Any(mention => text.Contains(mention, StringComparison.OrdinalIgnoreCase)) == true;
}
