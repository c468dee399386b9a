using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Disclosure;

/// <summary>Says which law the posts are held against, and why that one.</summary>
internal static class AppliedLaw
{
    /// <returns>One sentence, whatever was found.</returns>
    public static LocalizedText Of(ApplicableLaw laws, IReadOnlyList<AnalysedPost> posts) => (laws.IsByCountry
        ? new LocalizedText("Droit appliqué, d’après le pays déclaré : {laws}.",
            "Law applied, by the country stated: {laws}.")
        : posts.Count == 0
            ? new LocalizedText("Aucun droit appliqué : ni pays déclaré, ni texte à lire.",
                "No law applied: neither a country stated nor a text to read.")
            : new LocalizedText("Droit appliqué, d’après la langue des publications : {laws}.",
                "Law applied, by the language of the posts: {laws}."))
        .With(("laws", Titles(laws, posts)));

    public static LocalizedText Titles(ApplicableLaw laws, IReadOnlyList<AnalysedPost> posts)
    {
        LocalizedText[] titles = [.. posts.Select(laws.Of).Distinct().Select(law => law.Title)];
        return new LocalizedText(
            string.Join(", ", titles.Select(title => title.Fr)), string.Join(", ", titles.Select(title => title.En)));
    }
}
