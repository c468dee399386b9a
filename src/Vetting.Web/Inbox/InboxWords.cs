using Vetting.Core.Content;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Inbox;

internal static class InboxWords
{
    public static readonly LocalizedText Title = new("Boîte de réception de développement", "Development inbox");
    public static readonly LocalizedText Lead = new(
        "Sans serveur de courrier, les courriels arrivent ici. Personne d’autre ne les reçoit.",
        "Without a mail server, emails arrive here. Nobody else receives them.");
    public static readonly LocalizedText Empty = new("Aucun courriel pour l’instant.", "No mail yet.");
    public static readonly LocalizedText Back = new("Tous les courriels", "All mail");
    public static readonly LocalizedText To = new("À", "To");
    public static readonly LocalizedText ReplyTo = new("Réponses à", "Replies to");
    public static readonly LocalizedText Received = new("Reçu le", "Received");
    public static readonly LocalizedText Key = new("Clé", "Key");
    public static readonly LocalizedText Text = new("Texte", "Text");
    public static readonly LocalizedText Html = new("Mise en page", "Laid out");
    public static readonly LocalizedText NotFound = new("Ce courriel n’est pas ici", "That mail is not here");
    public static readonly LocalizedText NotFoundDo = new(
        "Il a été effacé, ou n’a jamais été envoyé. La boîte de réception montre tout ce qu’il y a.",
        "It was erased, or never sent. The inbox shows all there is.");
    public static readonly LocalizedText Locked = new("Cette boîte est fermée", "This inbox is locked");
    public static readonly LocalizedText LockedDo = new(
        "Les courriels contiennent des liens qui ouvrent des dossiers. Ouvrez l’adresse que l’hôte a affichée à son démarrage : elle porte la clé.",
        "Mails hold links that open dossiers. Open the address that the host printed at its start: it holds the key.");
    public static readonly LocalizedText Elsewhere = new(
        "Elle ne s’ouvre que sur la machine où l’hôte tourne.", "It opens only on the machine that the host runs on.");
    /// <summary>What a mail is, by its kind.</summary>
    public static LocalizedText Of(string kind) => kind switch
    {
        "outcome" => new("Réponse à la personne", "Answer to the creator"),
        "erasure" => new("Effacement", "Erasure"),
        "digest" => new("Plusieurs dossiers à lire", "Several dossiers to review"),
        "question" => new("Question à la personne", "Question to the creator"),
        "answer" => new("Réponse à une question", "Answer to a question"),
        "mention" => new("Mention", "Mention"),
        "handover" => new("Avis confié", "Review handed over"),
        "contest" => new("Ligne contestée", "Contested line"),
        "contestlate" => new("Ligne contestée, rappel", "Contested line, reminder"),
        "upheld" => new("Contestation : retenue", "Contest: upheld"),
        "notupheld" => new("Contestation : ligne maintenue", "Contest: line kept"),
        _ => MailKind.Named(kind)?.Title ?? new LocalizedText(kind, kind),
    };

    public static readonly Plural Count = new(new("courriel", "mail"), new("courriels", "mails"));
}
