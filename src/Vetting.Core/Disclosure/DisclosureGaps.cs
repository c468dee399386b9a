using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

/// <summary>What the law asks and a history does not tell.</summary>
internal static class DisclosureGaps
{
    private static readonly LocalizedText Pictures = new(
        "Seuls les textes sont lus : une mention, une retouche ou un produit visibles à l’image ne sont pas jugés.",
        "Only texts are read: a marker, retouching or a product seen in the picture is not judged.");

    public static IEnumerable<LocalizedText> Of(
        Material material, ApplicableLaw applicable, IReadOnlyList<AnalysedPost> commercial)
    {
        var posts = material.WithWords;
        // The score says so itself; where there is none, it is said here.
        if (posts.Count < material.Policy.For(Dimension.Disclosure).MinimumPosts)
            yield return AppliedLaw.Of(applicable, posts);
        if (applicable.WithoutPack is { Count: > 0 } countries)
        {
            yield return new LocalizedText(
                "Le droit de ces pays n’est pas dans la politique et n’a pas été vérifié : {countries}.",
                "The law of these countries is not in the policy and was not checked: {countries}.").With(
                    ("countries", Wording.Verbatim(string.Join(", ", countries))));
        }

        if (material.Posts.Any(post => post.Post.Media is History.MediaKind.Image or History.MediaKind.Video))
            yield return Pictures;
        foreach (var law in applicable.All(posts))
        {
            if (law.Contract is { } rule && ContractCounter.Unknown(law, commercial) is > 0 and var unknown)
            {
                yield return new LocalizedText(
                    "Contrat écrit exigé à partir de {threshold} hors taxes par annonceur, année et objectif : " +
                    "impossible de dire si ce seuil est atteint, faute de montants ({posts} ; {reference}).",
                    "A written contract is due from {threshold} excluding tax per advertiser, year and objective: " +
                    "whether that is reached cannot be told without amounts ({posts}; {reference}).").With(
                        ("threshold", Wording.Money(rule.Threshold, rule.Currency)),
                        ("posts", Wording.Posts(unknown)), ("reference", rule.Reference));
            }

            if (CertificateFindings.IsMissing(material, law))
            {
                yield return new LocalizedText(
                    "Aucun {certificate} n’est déclaré ; il n’est pas obligatoire.",
                    "No {certificate} is stated; none is compulsory.").With(("certificate", law.Certificate!.Title));
            }
        }
    }
}
