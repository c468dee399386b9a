using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Web.Tests.Dossiers;

internal static class Findings
{
    public static Evidence Quoted(string before, string quote, string after) => new(
        "Bluesky @maelle.example", "3k2a", "https://bsky.app/profile/maelle.example/post/3k2a",
        new DateTimeOffset(2025, 11, 3, 18, 20, 0, TimeSpan.Zero), quote, before, after, 140, quote.Length, TextHash);

    public static Finding SponsoredDip() => new(
        "engagement.sponsoredGap", Severity.Low, 0.7, 5,
        new(
            "Les publications sponsorisées engagent un tiers de moins que les autres.",
            "Sponsored posts engage a third less than the others."),
        [], [new(
            "Les publications sponsorisées paraissent surtout en août.",
            "Sponsored posts mostly appear in August.")]);

    public static Finding LowEngagement() => new(
        "engagement.belowBand", Severity.Medium, 0.9, 40,
        new(
            "L’engagement médian (1,1 %) est inférieur à la fourchette du palier (2 à 5 %).",
            "Median engagement (1.1%) lies below the tier’s band (2 to 5%)."),
        [], [new(
            "La plateforme a pu réduire la diffusion organique.",
            "The platform may have cut organic distribution.")]);

    public static Finding ToneShift() => new(
        "discourse.toneShift", Severity.Low, 0.55, 8,
        new("Novembre et janvier sont nettement plus négatifs.", "November and January are markedly more negative."),
        [Quoted("Franchement, cette livraison ", "une vraie catastrophe",
            ", deux semaines de retard et personne pour répondre au téléphone.")],
        [new(
            "La critique vise un transporteur, pas une personne.",
            "The criticism is of a carrier, not of a person.")]);

    public static Finding LateDisclosure() => new(
        "disclosure.buried", Severity.Medium, 0.85, 23,
        new(
            "La mention « collaboration commerciale » n’apparaît qu’après le dixième mot-dièse.",
            "“Collaboration commerciale” only appears after the tenth hashtag."),
        [
            Quoted("mon nouveau manteau préféré pour l’hiver ❄️ #mode #lin #couture #hiver #ootd #sew ", "#collab",
                " #merci"),
            Quoted("Trop contente de ce tissu ! ", "Code MAELLE10", " pour en profiter jusqu’à dimanche"),
        ],
        [new(
            "Le libellé de la plateforme peut avoir été visible au-dessus du texte.",
            "The platform’s own label may have been visible above the text.")]);

    public static Finding Hate() => new(
        "safety.hateSpeech", Severity.Floor, 0.92, 60,
        new("Une publication insulte un groupe de personnes.", "One post insults a group of people."),
        [Quoted("Honestly those people are ", "vermin", " and everybody at the gym knows it.")],
        [new(
            "Citation ou ironie possible : lisez la publication entière.",
            "It may be a quotation or irony: read the whole post.")], "HxqYV1");

    public static Finding Drugs() => new(
        "safety.drugs", Severity.High, 0.66, 30,
        new("Quatre publications vantent des produits dopants.", "Four posts praise performance-enhancing drugs."),
        [.. Enumerable.Range(1, 5).Select(week =>
            Quoted($"Week {week} on ", "tren", ", strength is through the roof"))],
        [], "pg0WhF");

    public static Finding Obscenity() => new(
        "safety.obscenity", Severity.Low, 0.8, 12.5,
        new("Des grossièretés dans onze publications.", "Swear words in eleven posts."),
        [Quoted("what a ", "damn", " session")], [new(
            "Registre familier courant dans la communauté.",
            "Everyday register in the community.")], "j9PaO9");

    private static string TextHash => ContentRef.Of(ContentKind.History, "text"u8).Sha256;
}
