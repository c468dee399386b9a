using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Branding;

/// <summary>What a team's chat hears.</summary>
internal static class TeamNewsWords
{
    public static readonly LocalizedText Ready = new("À lire : {creator}", "To review: {creator}");
    public static readonly LocalizedText Reminder = new("Toujours en attente : {creator}", "Still waiting: {creator}");
    public static readonly LocalizedText Advice = new(
        "{brief}. Avis de l’analyse : {advice}. Une personne décide, avant le {at}.",
        "{brief}. The analysis advises: {advice}. A person decides, by {at}.");
    public static readonly LocalizedText Closed = new("{brief}. {by}", "{brief}. {by}");
    public static readonly LocalizedText DecidedBy = new("Décision : {by}.", "Decided by {by}.");
    public static readonly LocalizedText Nobody = new("Personne n’a eu à décider.", "Nobody had to decide.");
    public static readonly LocalizedText Open = new("Ouvrir le dossier", "Open the dossier");
    public static readonly LocalizedText TestTitle = new("{brand} : un essai", "A test from {brand}");
    public static readonly LocalizedText TestText = new(
        "Les dossiers à lire, les rappels et les décisions arriveront ici.",
        "Dossiers to review, reminders and decisions will arrive here.");
    public static readonly LocalizedText TestOpen = new("Ouvrir l’espace", "Open the desk");

    public static LocalizedText Of(VettingOutcome outcome) => outcome switch
    {
        VettingOutcome.Approved => new("Acceptée : {creator}", "Approved: {creator}"),
        VettingOutcome.Declined => new("Refusée : {creator}", "Declined: {creator}"),
        VettingOutcome.Expired => new("Délai passé sans décision : {creator}", "Expired without a decision: {creator}"),
        VettingOutcome.Withdrawn => new("Retirée : {creator}", "Withdrawn: {creator}"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static LocalizedText Title(TeamNews news) => news.Kind switch
    {
        TeamNewsKind.Ready => Ready,
        TeamNewsKind.Reminder => Reminder,
        TeamNewsKind.Decided => Of(news.Outcome ?? VettingOutcome.Expired),
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
