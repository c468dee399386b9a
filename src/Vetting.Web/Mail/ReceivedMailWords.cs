using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The mail that says that a submission is there.</summary>
internal static class ReceivedMailWords
{
    public static readonly MailWord Subject = new("received.subject", new(
        "{brand} a bien reçu votre candidature", "{brand} has your application"), OneLine: true);
    public static readonly MailWord Heading = new("received.heading", new("C’est bien arrivé", "It is here"), OneLine: true);
    public static readonly MailWord Opening = new("received.opening", new(
        "Bonjour {creator}, merci d’avoir proposé votre profil à la marque {brand} pour « {brief} ».",
        "Hello {creator}, thank you for offering your profile to {brand} for “{brief}”."));
    public static readonly MailWord Next = new("received.next", new(
        "Vos publications publiques sont lues, puis une personne chez {brand} décide. Si nous ne pouvons rien lire, ou dès qu’il y " +
        "a une réponse, vous recevez un courriel.",
        "Your public posts are read, then a person at {brand} decides. If nothing can be read, or as soon as there is an " +
        "answer, you get a mail."));
    public static readonly LocalizedText OpensBefore = new(
        "Dès que le dossier est prêt, vous y lisez ce qui est dit de vous, et pouvez contester une ligne avant la décision.",
        "As soon as the dossier is ready you read there what is said about you, and can contest a line before the decision.");
    public static readonly LocalizedText Channels = new("Où vous publiez", "Where you publish");
    public static readonly LocalizedText See = new("Voir où en est ma candidature", "See how my application stands");
    public static readonly LocalizedText Keep = new(
        "Ce lien est personnel. Il permet aussi de retirer votre candidature à tout moment avant la décision.",
        "This link is personal. It also lets you take your application back at any time before the decision.");
}
