using Vetting.Core.Content;

namespace Vetting.Web.Connect;

/// <summary>The page on which creators connect their accounts.</summary>
internal static class ConnectWords
{
    public static readonly LocalizedText Title = new("Vos comptes", "Your accounts");
    public static readonly LocalizedText Lead = new(
        "{brand} examine votre candidature. Connecter un compte permet d’y lire vos publications, et montre qu’il est bien à " +
        "vous.",
        "{brand} is vetting your submission. Connecting an account lets your posts be read there, and shows that it is yours.");
    public static readonly LocalizedText Promise = new(
        "Rien n’est jamais publié ni modifié, et vos messages ne sont pas lus. Vous pouvez tout arrêter ici à tout moment.",
        "Nothing is ever published or changed, and your messages are not read. You can end it all here at any time.");
    public static readonly LocalizedText Instead = new("Connecter un compte", "Connect an account");
    public static readonly LocalizedText Status = new("Où en est ma candidature", "Where my submission stands");
    public static readonly LocalizedText Until = new(
        "Ce lien est valable jusqu’au {at}.", "This link is valid until {at}.");

    public static readonly LocalizedText Connect = new("Connecter {platform}", "Connect {platform}");
    public static readonly LocalizedText ConnectAgain = new("Connecter à nouveau", "Connect again");
    public static readonly LocalizedText Asks = new(
        "{platform} vous demandera de laisser lire : {what}.", "{platform} will ask you to allow reading: {what}.");
    public static readonly LocalizedText Connected = new("Connecté", "Connected");
    public static readonly LocalizedText Since = new("Depuis le {at}.", "Since {at}.");
    public static readonly LocalizedText Allowed = new("Vous laissez lire : {what}.", "You allow reading: {what}.");
    public static readonly LocalizedText Missing = new(
        "Pas accordé : {what}. Cela restera inconnu ; vous pouvez connecter à nouveau pour l’ajouter.",
        "Not allowed: {what}. That will stay unknown; you can connect again to add it.");
    public static readonly LocalizedText Ends = new(
        "L’accord prend fin le {at} s’il n’est pas utilisé d’ici là.", "It ends on {at} unless it is used before.");
    public static readonly LocalizedText Ended = new("Votre accord a pris fin", "Your consent has ended");
    public static readonly LocalizedText EndedText = new(
        "{platform} ne l’accepte plus depuis le {at}. Connectez le compte à nouveau pour qu’il puisse être lu.",
        "{platform} has not accepted it since {at}. Connect the account again so that it can be read.");
    public static readonly LocalizedText Disconnect = new("Déconnecter", "Disconnect");

    public static readonly LocalizedText Nothing = new("Rien à faire", "Nothing is needed");
    public static readonly LocalizedText NothingText = new(
        "Ce canal se lit publiquement.", "This channel can be read publicly.");
    public static readonly LocalizedText Closed = new("Ne se connecte pas", "Cannot be connected");
    public static readonly LocalizedText ClosedText = new(
        "{platform} ne peut pas être connecté ici. {brand} vous écrira si vos publications y manquent.",
        "{platform} cannot be connected here. {brand} will write to you if your posts there are missing.");

    public static readonly LocalizedText Proof = new("Montrer que ce compte est à vous", "Show that this account is yours");
    public static readonly LocalizedText ProofInstead = new(
        "Montrer qu’il est à vous sans le connecter", "Show that it is yours without connecting it");
    public static readonly LocalizedText ProofText = new(
        "Mettez ce code dans votre bio ou dans une publication. Il sera cherché à la prochaine lecture ; ensuite vous pourrez " +
        "l’enlever.",
        "Put this code into your bio or into a post. It is looked for the next time your posts are read; after that you can " +
        "remove it.");
    public static readonly LocalizedText Placed = new("Le code est en place", "The code is in place");

    public static readonly LocalizedText Going = new("Vous allez sur {platform}", "On to {platform}");
    public static readonly LocalizedText GoingText = new(
        "Si rien ne se passe, suivez ce lien :", "If nothing happens, follow this link:");

    public static readonly LocalizedText Expired = new(
        "Il était valable jusqu’au {at}. {brand} peut vous en envoyer un autre.",
        "It was valid until {at}. {brand} can send you another one.");
    public static readonly LocalizedText Lost = new("Recommencez depuis le courriel", "Please start again from the email");
    public static readonly LocalizedText LostText = new(
        "Rien n’a été connecté : cette étape a déjà servi, a duré plus de dix minutes, ou a commencé dans un autre navigateur. " +
        "Ouvrez le lien du courriel et connectez le compte à nouveau.",
        "Nothing was connected: this step was used already, took more than ten minutes, or began in another browser. Open the " +
        "link in the email and connect the account again.");
    public static readonly LocalizedText Foreign = new(
        "Rien n’a changé : cette demande ne venait pas de votre page. Ouvrez le lien du courriel.",
        "Nothing was changed: this request did not come from your page. Open the link in the email.");
}
