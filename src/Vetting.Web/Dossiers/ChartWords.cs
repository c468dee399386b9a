using Vetting.Core.Content;

namespace Vetting.Web.Dossiers;

internal static class ChartWords
{
    public static readonly LocalizedText Engagement = new("Engagement par publication", "Engagement per post");
    public static readonly LocalizedText EngagementDescription = new(
        "Un point par publication, en pourcentage des abonnés, face à la fourchette {low} à {high} du palier {tier}. " +
        "Médiane : {median}. Publications sponsorisées : {sponsored} sur {all}.",
        "One mark per post, as a percentage of followers, against the {tier} tier’s band of {low} to {high}. " +
        "Median: {median}. Sponsored posts: {sponsored} of {all}.");
    public static readonly LocalizedText Band = new("Fourchette du palier {tier}", "Band of the {tier} tier");
    public static readonly LocalizedText Median = new("Médiane", "Median");
    public static readonly LocalizedText Organic = new("Publication", "Post");
    public static readonly LocalizedText Sponsored = new("Sponsorisée", "Sponsored");
    public static readonly LocalizedText OffScale = new("Au-delà de l’échelle", "Beyond the scale");
    public static readonly LocalizedText Tone = new("Tonalité au fil du temps", "Tone over time");
    public static readonly LocalizedText ToneDescription = new(
        "Nombre de publications par mois selon leur tonalité, de {first} à {last} : {negative} négatives, {neutral} " +
        "neutres, {positive} positives.",
        "Posts per month by tone, from {first} to {last}: {negative} negative, {neutral} neutral, {positive} " +
        "positive.");
    public static readonly LocalizedText Negative = new("Négative", "Negative");
    public static readonly LocalizedText Neutral = new("Neutre", "Neutral");
    public static readonly LocalizedText Positive = new("Positive", "Positive");
    public static readonly LocalizedText AsTable = new("Les mêmes chiffres en tableau", "The same figures as a table");
    public static readonly LocalizedText Date = new("Date", "Date");
    public static readonly LocalizedText Rate = new("Taux", "Rate");
    public static readonly LocalizedText Kind = new("Nature", "Kind");
    public static readonly LocalizedText Link = new("Lien", "Link");
    public static readonly LocalizedText Month = new("Mois", "Month");
}
