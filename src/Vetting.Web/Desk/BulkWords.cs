using Vetting.Core.Content;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What is said where many are decided at once.</summary>
internal static class BulkWords
{
    public static readonly LocalizedText Decide = new("Décider pour celles-ci", "Decide on these");
    public static readonly LocalizedText PickAll = new("Tout cocher", "Tick all");
    public static readonly LocalizedText PickNone = new("Tout décocher", "Tick none");
    public static readonly LocalizedText Title = new("Décider pour plusieurs", "Decide on several");
    public static readonly LocalizedText Lead = new(
        "Chaque décision est enregistrée à part, avec votre nom et son motif. Ce que vous dites pour une candidature passe avant "
        + "ce que vous dites pour toutes.",
        "Each decision is recorded by itself, with your name and its reason. What you say of one goes before what you say of all.");
    public static readonly LocalizedText None = new(
        "Cochez d’abord des candidatures dans la liste.", "Tick candidates in the list first.");
    public static readonly LocalizedText TooMany = new(
        "Seules les {most} premières sont ici ; décidez des autres ensuite.", "Only the first {most} are here; decide on the others next.");
    public static readonly LocalizedText ForAll = new("Pour toutes", "For all");
    public static readonly LocalizedText Verdict = new("Décision commune", "One decision for all");
    public static readonly LocalizedText EachItsOwn = new("Chacune la sienne", "Each its own");
    public static readonly LocalizedText Reason = new("Motif commun", "One reason for all");
    public static readonly LocalizedText ReasonHint = new(
        "Pour celles qui n’ont pas de motif à elles.", "For those without a reason of their own.");
    public static readonly LocalizedText OwnReason = new("Son propre motif", "Its own reason");
    public static readonly LocalizedText Record = new("Enregistrer les décisions", "Record the decisions");
    public static readonly LocalizedText NothingToDecide = new("Rien à décider ici.", "Nothing to decide here.");
    public static readonly LocalizedText NothingChosen = new(
        "Rien n’est encore enregistré : choisissez une décision, pour toutes ou pour l’une d’elles.",
        "Nothing is recorded yet: choose a decision, for all or for one of them.");

    public static readonly LocalizedText ResultTitle = new("Décisions enregistrées", "Decisions recorded");
    public static readonly LocalizedText Recorded = new("Enregistré : {count}", "Recorded: {count}");
    public static readonly LocalizedText Until = new(
        "Jusqu’au {at} au moins, chaque décision peut être reprise sur la page de la candidature ; d’ici là, personne d’autre n’en est prévenu.",
        "Until {at} at least each decision can be taken back on the candidate’s page; nobody else is told before.");
    public static readonly LocalizedText NotYet = new(
        "Votre avis est noté ; la décision attend celui des autres.", "Your opinion is noted; the decision waits for others’.");
    public static readonly LocalizedText WasLeft = new("Laissée de côté", "Left out");
    public static readonly LocalizedText NotRecorded = new("Non enregistrée", "Not recorded");
    public static readonly LocalizedText Late = new(
        "Le délai de décision est passé.", "The time to decide has passed.");
    public static readonly LocalizedText Away = new(
        "Le stockage n’a pas répondu. Rechargez cette page pour réessayer : ce qui est enregistré le reste.",
        "Storage did not answer. Reload this page to try again: what is recorded stays so.");
    public static readonly LocalizedText Unknown = new(
        "Cette candidature n’est pas dans la liste.", "This candidate is not in the list.");

    public static readonly Plural DecisionCount = new(new("décision", "decision"), new("décisions", "decisions"));

    public static LocalizedText Of(BulkChoice choice) => choice switch
    {
        BulkChoice.LikeAll => new("Comme pour toutes", "As for all"),
        BulkChoice.Approved => ReviewWords.Approve,
        BulkChoice.Declined => ReviewWords.Decline,
        BulkChoice.Unsure => ReviewWords.Unsure,
        BulkChoice.Left => new("Pas maintenant", "Not now"),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
