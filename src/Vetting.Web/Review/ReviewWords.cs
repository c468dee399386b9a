using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

internal static class ReviewWords
{
    public static readonly LocalizedText Decide = new("Décider", "Decide");
    public static readonly LocalizedText Title = new("Votre décision", "Your decision");
    public static readonly LocalizedText Lead = new(
        "L’analyse rassemble, vous jugez. Votre nom et votre motif sont conservés avec la décision.",
        "The analysis gathers, you judge. Your name and your reason are kept with the decision.");
    public static readonly LocalizedText YouDecide = new(
        "C’est vous qui décidez, jusqu’au {at}.", "The decision is yours, until {at}.");
    public static readonly LocalizedText SomebodyDecides = new(
        "La décision revient à {names}, jusqu’au {at}.", "The decision is for {names}, until {at}.");
    public static readonly LocalizedText SomebodyDecided = new(
        "{by} a décidé le {day} : {verdict}.", "{by} decided on {day}: {verdict}.");
    public static readonly LocalizedText NobodyDecided = new(
        "Close sans que personne ait décidé.", "It was closed without anybody’s decision.");
    public static readonly LocalizedText Until = new(
        "Ce lien est valable jusqu’au {at}.",
        "This link is valid until {at}.");
    public static readonly LocalizedText DecideBy = new("À décider avant le {at}.", "To be decided by {at}.");
    public static readonly LocalizedText DecideAs = new("Vous décidez sous votre nom :", "You decide under your name:");
    public static readonly LocalizedText Verdict = new("Que décidez-vous ?", "What do you decide?");
    public static readonly LocalizedText Approve = new("Accepter", "Approve");
    public static readonly LocalizedText ApproveMeans = new(
        "La marque travaille avec cette personne.", "The brand works with this creator.");
    public static readonly LocalizedText Decline = new("Refuser", "Decline");
    public static readonly LocalizedText DeclineMeans = new(
        "La marque ne donne pas suite cette fois-ci.", "The brand does not go ahead this time.");
    public static readonly LocalizedText Unsure = new("Je ne sais pas", "Unsure");
    public static readonly LocalizedText UnsureMeans = new(
        "Votre doute est noté ; il ne compte ni pour ni contre.", "Your doubt is noted; it counts neither way.");
    public static readonly LocalizedText Name = new("Votre nom", "Your name");
    public static readonly LocalizedText Reason = new("Votre motif", "Your reason");
    public static readonly LocalizedText ReasonHint = new(
        "Ce qui vous a fait pencher, avec vos mots. 2 000 caractères au plus.",
        "What tipped the balance, in your own words. 2,000 characters at most.");
    public static readonly LocalizedText Record = new("Enregistrer la décision", "Record the decision");
    public static readonly LocalizedText Nothing = new(
        "Rien n’est encore enregistré : il manque quelque chose.", "Nothing is recorded yet: something is missing.");

    public static readonly LocalizedText VerdictError = new(
        "Choisissez d’accepter, de refuser, ou dites que vous ne savez pas.",
        "Choose to approve or to decline, or say that you are unsure.");
    public static readonly LocalizedText NameError = new(
        $"Indiquez votre nom, de 1 à {DecisionForm.MaxNameLength} caractères.",
        $"Give your name, 1 to {DecisionForm.MaxNameLength} characters.");
    public static readonly LocalizedText ReasonError = new(
        $"Dites pourquoi, de 1 à {Reader.French.Count(DecisionForm.MaxReasonLength)} caractères.",
        $"Say why, in 1 to {Reader.English.Count(DecisionForm.MaxReasonLength)} characters.");
    public static readonly LocalizedText ControlsError = new(
        "Ce texte contient un caractère de commande invisible. Saisissez-le de nouveau.",
        "There is an invisible control character in this text. Type it again.");

    public static LocalizedText Of(Verdict verdict) => verdict switch
    {
        Core.Review.Verdict.Approved => new("Accepté", "Approved"),
        Core.Review.Verdict.Declined => new("Refusé", "Declined"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The form's own sentence for what Core found wrong with a field.</summary>
    private static readonly LocalizedText PageError = new(
        "Ce formulaire n’était pas celui de cette page. Relisez-le, puis envoyez-le d’ici.",
        "That form was not this page’s. Read it again, then send it from here.");

    private static readonly LocalizedText DossierError = new(
        "Le dossier n’est plus celui que vous lisiez. Relisez celui-ci, puis décidez.",
        "The dossier is no longer the one you were reading. Read this one, then decide.");

    public static LocalizedText Error(FieldError error) => error.Message == ShownText.Refused
        ? ControlsError
        : error.Field switch
    {
        "verdict" => VerdictError,
        "by" => NameError,
        "reason" => ReasonError,
        PageToken.Field => PageError,
        DecisionDesk.DossierField => DossierError,
        _ => new(error.Message, error.Message),
    };
}
