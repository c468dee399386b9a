using Vetting.Core.Content;

namespace Vetting.Web.Dossiers;

internal static class ChartWords
{
    public static readonly LocalizedText Engagement = new("Engagement par publication", "Engagement per post");
    public static readonly LocalizedText EngagementDescription = new(
        "Un point par publication, en pourcentage des abonnés ; {band} : {low} à {high}. Médiane : {median}. " +
        "Publications à intention commerciale : {sponsored} sur {all}.",
        "One mark per post, as a percentage of followers; {band}: {low} to {high}. Median: {median}. " +
        "Posts of commercial intent: {sponsored} of {all}.");
    public static readonly LocalizedText BandOf = new("Habituel ({table})", "Usual ({table})");
    public static readonly LocalizedText Band = new("Fourchette du palier {tier}", "Band of the {tier} tier");
    public static readonly LocalizedText Median = new("Médiane", "Median");
    public static readonly LocalizedText Organic = new("Publication", "Post");
    public static readonly LocalizedText Sponsored = new("À intention commerciale", "Commercial intent");
    public static readonly LocalizedText OffScale = new("Au-delà de l’échelle", "Beyond the scale");
    public static readonly LocalizedText Tone = new("Tonalité au fil du temps", "Tone over time");
    public static readonly LocalizedText ToneDescription = new(
        "Nombre de publications par mois selon leur tonalité, de {first} à {last} : négatives : {0}, neutres : {1}, " +
        "positives : {2}.",
        "Posts per month by tone, from {first} to {last}: negative: {0}, neutral: {1}, positive: {2}.");
    public static readonly LocalizedText Negative = new("Négative", "Negative");
    public static readonly LocalizedText Neutral = new("Neutre", "Neutral");
    public static readonly LocalizedText Positive = new("Positive", "Positive");
    public static readonly LocalizedText Commercial = new(
        "Intention commerciale au fil du temps", "Commercial intent over time");
    public static readonly LocalizedText CommercialDescription = new(
        "Nombre de publications par mois, de {first} à {last} : commerciales sans mention : {0}, avec une " +
        "mention ambiguë : {1}, avec mention : {2}, autres : {3}.",
        "Posts per month, from {first} to {last}: commercial and unmarked: {0}, with an ambiguous marker: {1}, " +
        "commercial and marked: {2}, others: {3}.");
    public static readonly LocalizedText Unmarked = new("Commerciale, sans mention", "Commercial, unmarked");
    public static readonly LocalizedText Ambiguous = new(
        "Commerciale, mention ambiguë", "Commercial, ambiguous marker");
    public static readonly LocalizedText Marked = new("Commerciale, avec mention", "Commercial, marked");
    public static readonly LocalizedText NotCommercial = new("Autre", "Other");
    public static readonly LocalizedText Growth = new("Abonnés jour par jour", "Followers day by day");
    public static readonly LocalizedText FollowersByDay = new("Abonnés", "Followers");
    public static readonly LocalizedText Jolt = new("Variation inhabituelle", "Unusual change");
    public static readonly LocalizedText AxisFrom = new(
        "L’axe commence à {bottom}, pas à 0.", "The axis starts at {bottom}, not at 0.");
    public static readonly LocalizedText GrowthDescription = new(
        "Abonnés du {first} au {last} : de {from} à {to} ; variations inhabituelles : {jolts}.",
        "Followers from {first} to {last}: {from} to {to}; unusual changes: {jolts}.");
    public static readonly LocalizedText Yes = new("oui", "yes");
    public static readonly LocalizedText Themes = new("Thèmes au fil du temps", "Themes over time");
    public static readonly LocalizedText Theme = new("Thème", "Theme");
    public static readonly LocalizedText ThemesHint = new(
        "Part des publications de chaque trimestre ; une publication peut relever de plusieurs thèmes.",
        "Share of each quarter’s posts; a post may be of several themes.");
    public static readonly LocalizedText AsTable = new("Les mêmes chiffres en tableau", "The same figures as a table");
    public static readonly LocalizedText Date = new("Date", "Date");
    public static readonly LocalizedText Rate = new("Taux", "Rate");
    public static readonly LocalizedText Kind = new("Nature", "Kind");
    public static readonly LocalizedText Link = new("Lien", "Link");
    public static readonly LocalizedText Month = new("Mois", "Month");
}
