using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Asking;

/// <summary>The creator's page.</summary>
internal static class AskingWords
{
    public static readonly LocalizedText Title = new("Nous n’avons encore rien pu lire", "We could not read anything yet");
    public static readonly LocalizedText Lead = new(
        "{brand} a bien reçu votre candidature. Avant de la présenter à l’équipe, il faut pouvoir lire vos publications : " +
        "un seul canal lisible suffit.",
        "{brand} has your submission. Before it goes to the team we need to read your posts: one channel that can be read " +
        "is enough.");
    public static readonly LocalizedText Until = new(
        "Vous avez jusqu’au {at} ; passé ce délai, la candidature est retirée.",
        "You have until {at}; after that the submission is withdrawn.");
    public static readonly LocalizedText Correct = new("Corriger le compte", "Correct the account");
    public static readonly LocalizedText CorrectHint = new(
        "Le nom du compte, ou l’adresse complète de sa page.", "The account’s name, or the full address of its page.");
    public static readonly LocalizedText CorrectFeed = new("Corriger l’adresse", "Correct the address");
    public static readonly LocalizedText CorrectFeedHint = new(
        "L’adresse complète du flux ou du site, avec https://.", "The full address of the feed or site, with https://.");
    public static readonly LocalizedText CorrectDo = new("Lire ce compte", "Read this account");
    public static readonly LocalizedText CorrectFeedDo = new("Lire cette adresse", "Read this address");
    public static readonly LocalizedText Send = new("Envoyer vos publications", "Send your posts");
    public static readonly LocalizedText SendHint = new(
        "L’archive que la plateforme vous donne, telle quelle (.zip), ou le fichier des publications. Seules les " +
        "publications et le profil sont lus : messages, contacts et lieux ne sont pas ouverts, et le fichier n’est pas " +
        "conservé. Jusqu’à {most} Mo.",
        "The archive that the platform gives you, as it is (.zip), or the file with the posts. Only the posts and the " +
        "profile are read: messages, contacts and places are not opened, and the file is not kept. Up to {most} MB.");
    public static readonly LocalizedText SendOurs = new(
        "Un fichier d’historique à notre format (JSON Lines ou CSV), si quelqu’un vous en a préparé un. Il n’est pas conservé, " +
        "seulement ce qui y est lu.",
        "A history file in our format (JSON Lines or CSV), if somebody prepared one for you. It is not kept, only what is read " +
        "in it.");
    public static readonly LocalizedText SendDo = new("Envoyer", "Send");
    public static readonly LocalizedText Progress = new("Avancement", "Progress");
    public static readonly LocalizedText Sending = new("Envoi : {percent} %", "Sending: {percent} %");
    public static readonly LocalizedText Received = new("Envoyé, nous lisons le fichier…", "Sent, we are reading the file…");
    public static readonly LocalizedText Failed = new(
        "L’envoi n’a pas abouti. Vérifiez votre connexion, et réessayez.",
        "The file did not get through. Check your connection, and try again.");
    public static readonly LocalizedText Where = new("Où le trouver", "Where to find it");
    public static readonly LocalizedText OrFile = new(
        "Ou un fichier d’historique dans notre propre format (JSON Lines ou CSV).",
        "Or a history file in our own format (JSON Lines or CSV).");
    public static readonly LocalizedText Withdraw = new("Retirer ma candidature", "Withdraw my submission");
    public static readonly LocalizedText WithdrawMeans = new(
        "Plus rien ne sera lu ni présenté. Cela ne se défait pas ; vous pourrez présenter une nouvelle candidature.",
        "Nothing more will be read or shown. It cannot be undone; you can always submit again.");
    public static readonly LocalizedText WithdrawDo = new("Retirer", "Withdraw");

    public static readonly LocalizedText NothingChanged = new("Rien n’a changé :", "Nothing was changed:");
    public static readonly LocalizedText NoAccount = new(
        "Ce n’est pas un compte que nous pouvons lire sur {platform}, ou vous l’avez déjà donné. Écrivez le nom du " +
        "compte, ou l’adresse complète de sa page.",
        "This is no account that we can read on {platform}, or you have given it already. Please write the account’s " +
        "name, or the full address of its page.");
    public static readonly LocalizedText NotOpen = new(
        "Aucun compte de {platform} ne se lit d’ici sans vous. Envoyez vos publications, ou proposez un autre canal.",
        "No account on {platform} can be read from here without you. Send your posts, or offer another channel.");
    public static readonly LocalizedText StillUnread = new(
        "Nous avons relu après ce que vous avez changé, et n’avons toujours rien pu lire. Voici ce que nous avons trouvé :",
        "We read again after what you changed, and still could not read anything. This is what we found:");
    public static readonly LocalizedText NoFile = new("Choisissez d’abord un fichier.", "Please choose a file first.");
    public static readonly LocalizedText TooLarge = new(
        "Le fichier dépasse {most} Mo. Demandez à la plateforme un export sans photos ni vidéos.",
        "The file is larger than {most} MB. Ask the platform for an export without photos and videos.");
    public static readonly LocalizedText NoPosts = new(
        "Le fichier a été lu, et aucune publication n’y est.", "The file was read, and there are no posts in it.");
    public static readonly LocalizedText Unreadable = new(
        "Aucune publication n’a pu être lue dans ce fichier : aucune n’y a une date passée que nous puissions lire.",
        "No post could be read in this file: none has a date in the past that we can read.");
    public static readonly LocalizedText TooMany = new(
        "Vous avez déjà changé beaucoup de choses ; écrivez à la marque {brand}.", "There have been many changes already; please write to {brand}.");

    public static readonly LocalizedText Reading = new("Merci, nous lisons", "Thank you, we are reading");
    public static readonly LocalizedText ReadingText = new(
        "Cela prend d’ordinaire moins d’une minute. Cette page se met à jour d’elle-même ; vous pouvez aussi la fermer et " +
        "revenir par le même lien.",
        "This usually takes less than a minute. The page updates by itself; you may also close it and come back by the same " +
        "link.");
    public static readonly LocalizedText InReview = new("Votre candidature est devant l’équipe", "Your application is before the team");
    public static readonly LocalizedText InReviewText = new(
        "Une personne chez {brand} lit et décide, et vous recevrez sa réponse par courriel.",
        "A person at {brand} reads and decides, and you will get the answer by email.");
    public static readonly LocalizedText Steps = new("Où elle en est", "How it stands");
    public static readonly LocalizedText StepReceived = new("Reçue le {at}", "Received on {at}");
    public static readonly LocalizedText StepReading = new("Nous lisons vos publications", "Your posts are being read");
    public static readonly LocalizedText StepRead = new("Vos publications ont été lues", "Your posts have been read");
    public static readonly LocalizedText StepTeam = new("L’équipe lit et décide", "The team reads and decides");
    public static readonly LocalizedText StepTeamUntil = new(
        "L’équipe lit et décide, au plus tard le {at}", "The team reads and decides, by {at} at the latest");
    public static readonly LocalizedText StepAnswer = new("Vous recevez la réponse", "You get the answer");
    public static readonly LocalizedText Now = new("(en ce moment)", "(now)");
    public static readonly LocalizedText Missing = new("Ce qui manque", "What is missing");
    public static readonly LocalizedText MissingText = new(
        "L’équipe juge sur ce qui a pu être lu ; cela ne compte pas contre vous.",
        "The team judges by what could be read; this does not count against you.");
    public static readonly LocalizedText YouCan = new("Ce que vous pouvez faire", "What you can do");
    public static readonly LocalizedText NothingToDo = new(
        "Rien, pour l’instant. Gardez ce lien : il montre toujours où en est votre candidature.",
        "Nothing, for now. Keep this link: it always shows how your application stands.");
    public static readonly LocalizedText Withdrawn = new("Votre candidature est retirée", "Your submission is withdrawn");
    public static readonly LocalizedText WithdrawnText = new(
        "Plus rien n’est lu ni présenté depuis le {at}.", "Nothing has been read or shown since {at}.");
    public static readonly LocalizedText Decided = new("{brand} a répondu", "{brand} has answered");
    public static readonly LocalizedText DecidedText = new(
        "La réponse est du {at} ; vous l’avez reçue par courriel.", "The answer is of {at}; you got it by email.");
    public static readonly LocalizedText ExpiredText = new(
        "Le délai a pris fin le {at}.", "The deadline passed on {at}.");
    public static readonly LocalizedText Again = new(
        "Vous pouvez présenter une nouvelle candidature.", "You are welcome to submit again.");
    public static readonly LocalizedText StoppedText = new(
        "L’examen s’est arrêté avant toute décision. {brand} peut vous dire s’il reprendra.",
        "The vetting stopped before anybody decided. {brand} can tell you whether it will start again.");

    public static readonly Plural PostCount = new(new("publication", "post"), new("publications", "posts"));

    public static LocalizedText With(this LocalizedText text, Reader reader, int megabytes) =>
        text.With(("most", reader.Count(megabytes)));
}
