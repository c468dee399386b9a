using Vetting.Core.Content;

namespace Vetting.Web.Review;

/// <summary>What a link says when there is nothing, or nothing more, to decide.</summary>
internal static class NoticeWords
{
    public static readonly LocalizedText Recorded = new("Votre décision est enregistrée", "Your decision is recorded");
    public static readonly LocalizedText Next = new("Et maintenant", "What happens next");
    public static readonly LocalizedText NextCreator = new(
        "{creator} reçoit un courriel avec l’issue, et peut y répondre pour demander ou contester.",
        "{creator} gets an email with the outcome, and may answer it to ask or to contest.");
    public static readonly LocalizedText NextBrand = new(
        "Le système de la marque {brand} est prévenu, s’il est " +
        "raccordé.", "{brand}’s own system is told, where one is connected.");
    public static readonly LocalizedText NextOthers = new(
        "Les liens des autres relecteurs montrent désormais cette décision.",
        "The other reviewers’ links now show this decision.");
    public static readonly LocalizedText YouMayClose = new(
        "Vous pouvez fermer cette page.",
        "You can close this page.");

    public static readonly LocalizedText Closed = new("Ce dossier est déjà clos", "This dossier is already closed");
    public static readonly LocalizedText ClosedBy = new("{by} a décidé le {at}.", "{by} decided on {at}.");
    public static readonly LocalizedText ClosedByTime = new(
        "Personne n’a décidé à temps : le délai a pris fin le {at}. Rien n’a été accepté.",
        "Nobody decided in time: the deadline passed on {at}. Nothing was approved.");
    public static readonly LocalizedText ClosedByCreator = new(
        "{creator} a retiré sa candidature le {at}. Il n’y a plus rien à décider.",
        "{creator} withdrew the submission on {at}. There is nothing left to decide.");
    public static readonly LocalizedText NothingChanged = new(
        "Votre envoi n’a rien changé : la première décision compte.",
        "What you sent changed nothing: the first decision counts.");
    public static readonly LocalizedText Disagree = new(
        "Si vous voyez les choses autrement, parlez-en à cette personne.",
        "If you see it differently, talk to that person.");

    public static readonly LocalizedText ChangeOfMind = new(
        "C’est la décision que vous aviez déjà prise par ce lien. Pour y revenir, parlez-en à la marque {brand}.",
        "It is the decision you had taken through this link before. To go back on it, talk to {brand}.");

    public static readonly LocalizedText Changed = new(
        "Quelque chose a été modifié ici", "Something was changed here");
    public static readonly LocalizedText ChangedDo = new(
        "Rien n’est montré ni enregistré tant que ce n’est pas éclairci. Prévenez {brand} : ses opérateurs voient ce qui diffère.",
        "Nothing is shown or recorded until that is cleared up. Tell {brand}: its operators see what differs.");

    public static readonly LocalizedText Stopped = new("Cet examen a été arrêté", "This vetting was stopped");
    public static readonly LocalizedText StoppedText = new(
        "L’examen de cette candidature ({creator}) s’est arrêté avant toute décision. Rien n’a été accepté ni refusé.",
        "The vetting of {creator}’s submission stopped before anybody decided. Nothing was approved or declined.");
    public static readonly LocalizedText StoppedDo = new(
        "Il n’y a rien à faire ici. {brand} peut vous dire s’il reprendra.",
        "There is nothing to do here. {brand} can tell you whether it will start again.");
    public static readonly LocalizedText StoppedPressed = new(
        "Votre envoi n’a rien changé. {brand} peut vous dire si l’examen reprendra.",
        "What you sent changed nothing. {brand} can tell you whether the vetting will start again.");

    public static readonly LocalizedText Expired = new("Ce lien a expiré", "This link has expired");
    public static readonly LocalizedText ExpiredText = new(
        "Il était valable jusqu’au {at}, pour cette candidature : {creator}.",
        "It was valid until {at}, for {creator}’s submission.");
    public static readonly LocalizedText ExpiredDo = new(
        "Un courriel plus récent contient peut-être un lien encore valable. Sinon, demandez à la marque {brand} de rouvrir " +
        "l’examen.",
        "A newer email may hold a link that still works. Otherwise ask {brand} to reopen the review.");

    public static readonly LocalizedText Unknown = new("Ce lien ne mène à rien", "This link leads nowhere");
    public static readonly LocalizedText UnknownText = new(
        "Il est peut-être coupé : ouvrez-le directement depuis le courriel, ou copiez-le en entier. Un courriel plus " +
        "récent peut aussi l’avoir remplacé.",
        "It may be cut short: open it straight from the email, or copy all of it. A newer email may also have " +
        "replaced it.");

    public static readonly LocalizedText Erased = new(
        "Ce dossier n’est plus conservé",
        "This dossier is no longer kept");
    public static readonly LocalizedText ErasedText = new(
        "Il a été effacé, ou sa durée de conservation est passée. Il n’y a plus rien à décider ici.",
        "It was erased, or its time of retention has passed. There is nothing left to decide here.");

    public static readonly LocalizedText TooLong = new("C’est trop long", "That is too long");
    public static readonly LocalizedText TooLongText = new(
        "Rien n’a été enregistré. Revenez en arrière et raccourcissez votre motif à 2 000 caractères.",
        "Nothing was recorded. Go back and shorten your reason to 2,000 characters.");
    public static readonly LocalizedText NotAForm = new("Ce n’est pas le formulaire", "That is not the form");
    public static readonly LocalizedText NotAFormText = new(
        "Rien n’a été enregistré. Ouvrez le lien du courriel et répondez dans la page.",
        "Nothing was recorded. Open the link in the email and answer on the page.");

    public static readonly LocalizedText DecidedVerdict = new("Décision", "Decision");
    public static readonly LocalizedText DecidedBy = new("Par", "By");
    public static readonly LocalizedText DecidedAt = new("Le", "On");
    public static readonly LocalizedText DecidedWhy = new("Motif", "Reason");
    public static readonly LocalizedText Creator = new("Candidature de", "Submission by");
    public static readonly LocalizedText Before = new("Dossier lu", "Dossier read");
}
