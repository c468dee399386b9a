using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

/// <summary>What reports of campaigns say.</summary>
internal static class ReportWords
{
    public static readonly LocalizedText Title = new("Bilan : {title}", "Report: {title}");
    public static readonly LocalizedText SoFar = new(
        "La campagne dure encore : ce bilan est provisoire, au {day}.", "The campaign still runs: this report is as of {day}.");
    public static readonly LocalizedText AsOf = new("Établi le {day}.", "As of {day}.");
    public static readonly LocalizedText Print = new("Cette page s’imprime ; elle existe aussi en CSV.", "This page prints; it comes as CSV as well.");
    public static readonly LocalizedText ForWhom = new("Ce qui a marché, et pour qui", "What worked, and for whom");
    public static readonly LocalizedText KeptOf = new("{kept} sur {all}", "{kept} of {all}");
    public static readonly LocalizedText Kept = new("Dû et publié comme prévu", "Owed and published as agreed");
    public static readonly LocalizedText WithDisclosure = new("Mention claire", "Clearly disclosed");
    public static readonly LocalizedText WithMessage = new("Sur le message", "On message");
    public static readonly LocalizedText Foretold = new("Ce que les examens avaient annoncé", "What the vettings had said beforehand");
    public static readonly LocalizedText ForetoldLead = new(
        "Chaque note, donnée avant la campagne, face à ce qui est arrivé ensuite, campagnes de la marque lues : {campaigns}. Une personne compte une fois. Rien n’est affirmé sous {least} cas.",
        "Each score, given before the campaign, against what came afterwards, campaigns of the brand that were read: {campaigns}. Everybody counts once. Nothing is claimed of fewer than {least} cases.");
    public static readonly LocalizedText Dimension = new("Note", "Score");
    public static readonly LocalizedText Against = new("Face à", "Against");
    public static readonly LocalizedText Cases = new("Cas", "Cases");
    public static readonly LocalizedText Correlation = new("Corrélation de rangs (intervalle à 95 %)", "Rank correlation (95% interval)");
    public static readonly LocalizedText Says = new("On peut en dire", "What can be said");
    public static readonly LocalizedText NotMeasured = new(
        "La sécurité de la marque n’est pas dans ce tableau : aucun résultat de campagne ne la mesure.",
        "Brand safety is not in this table: no result of a campaign measures it.");
    public static readonly LocalizedText Advised = new(
        "Conseil « retenir » : {kept} sur {cases} ont tout tenu{interval}. Autres conseils : {otherKept} sur {otherCases}{otherInterval}.",
        "Advised to approve: {kept} of {cases} kept everything{interval}. Other advice: {otherKept} of {otherCases}{otherInterval}.");
    public static readonly LocalizedText Interval = new(" ({low} à {high})", " ({low} to {high})");
    public static readonly LocalizedText TooFewAdvice = new(" (trop peu pour conclure)", " (too few to conclude)");
    public static readonly LocalizedText Next = new("Pour la prochaine fois", "Next time");
    public static readonly LocalizedText NothingToChange = new(
        "Les chiffres n’appellent aucun changement.", "The figures ask for no change.");
    public static readonly LocalizedText InPolicy = new("Politique", "Policy");
    public static readonly LocalizedText InBrief = new("Brief", "Brief");

    public static LocalizedText Of(CalibrationVerdict verdict) => verdict switch
    {
        CalibrationVerdict.TooFew => new("trop peu de cas", "too few cases"),
        CalibrationVerdict.Alike => new("tout se ressemble, rien à comparer", "all alike, nothing to compare"),
        CalibrationVerdict.Foretold => new("l’avait annoncé", "had foretold it"),
        CalibrationVerdict.Unclear => new("n’en disait rien de net", "told nothing clear of it"),
        CalibrationVerdict.Opposite => new("disait plutôt le contraire", "rather told the opposite"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static LocalizedText Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Views => new("vues comptées", "views counted"),
        OutcomeKind.Response => new("réponse du public", "response of the public"),
        OutcomeKind.OrdersByClicks => new("commandes par clic", "orders by click"),
        OutcomeKind.Closeness => new("proximité avec les autres", "closeness to the others"),
        OutcomeKind.OnMessage => new("part de publications sur le message", "share of posts on message"),
        OutcomeKind.Disclosed => new("part de publications à mention claire", "share of posts clearly disclosed"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static LocalizedText Of(Lesson lesson, Reader reader) => (lesson.Kind switch
    {
        LessonKind.Disclose => new LocalizedText(
            "Publications sans mention claire : {count} sur {of}. Écrire dans le brief la mention exacte et sa place, au début du texte.",
            "Posts not clearly disclosed: {count} of {of}. Write the very marker into the brief, and its place, at the beginning of the text."),
        LessonKind.Missing => new(
            "Publications dues qui ne sont pas venues : {count} sur {of}. En demander moins, ou donner plus de jours.",
            "Posts owed that did not come: {count} of {of}. Ask for fewer, or give more days."),
        LessonKind.Late => new(
            "Publications venues après leur période : {count} sur {of}. Rappeler les dates plus tôt.",
            "Posts that came after their days: {count} of {of}. Remind of the dates earlier."),
        LessonKind.Unspoken => new(
            "Expressions du message que personne n’a dites : {what} ({count} sur {of}). Les expliquer, ou les retirer.",
            "Phrases of the message that nobody said: {what} ({count} of {of}). Explain them, or leave them out."),
        LessonKind.Apart => new(
            "Personnes qui s’écartent des autres ou du message : {count} sur {of}. Donner un exemple de publication dans le brief.",
            "Creators who part from the others or the message: {count} of {of}. Give an example of a post in the brief."),
        LessonKind.Contradictions => new(
            "Affirmations contraires sur le produit : {count}. Joindre au brief une fiche de ce qui est vrai du produit.",
            "Opposite claims about the product: {count}. Put what is true of it beside the brief."),
        LessonKind.Uncounted => new(
            "Publications sans le code ou le lien demandé : {count} sur {of}. La boutique ne peut pas les compter ; le rappeler dans le brief.",
            "Posts without the code or link that was asked: {count} of {of}. The shop cannot count them; say so in the brief."),
        LessonKind.Worn => new(
            "Publics dont la réponse baisse nettement : {count} sur {of}. Espacer les publications.",
            "Publics whose response is clearly falling: {count} of {of}. Space posts out."),
        LessonKind.NoResults => new(
            "Personnes dont aucun résultat n’est venu : {count} sur {of}. Leur donner un code ou un lien à elles.",
            "Creators of whom no results came: {count} of {of}. Give them a code or a link of their own."),
        LessonKind.WeighMore => new(
            "« {what} » avait annoncé le résultat ({of} cas) : cette note peut peser davantage dans la politique.",
            "“{what}” had foretold the outcome ({of} cases): this score can weigh more in the policy."),
        LessonKind.WeighLess => new(
            "« {what} » n’annonçait pas le résultat ({of} cas) : ne pas compter sur cette note pour cela.",
            "“{what}” did not foretell the outcome ({of} cases): do not count on this score for it."),
        _ => throw new ArgumentOutOfRangeException(nameof(lesson)),
    }).With(
        ("count", reader.Count(lesson.Count)), ("of", reader.Count(lesson.Of)),
        ("what", Enum.TryParse<Dimension>(lesson.What, out var dimension)
            ? reader[DimensionName.Of(dimension)] : lesson.What ?? ""));
}
