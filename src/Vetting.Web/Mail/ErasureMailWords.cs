using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The last mail to a creator whose data is erased.</summary>
internal static class ErasureMailWords
{
    public static readonly LocalizedText Subject = new(
        "{brand} : vos données sont effacées", "{brand}: your data is being erased");
    public static readonly LocalizedText Heading = new("Tout ce qui vous concerne est effacé", "Everything about you is erased");
    public static readonly LocalizedText Opening = new(
        "Bonjour {creator}, tout ce que {brand} conserve ici à votre sujet est en train d’être effacé : candidature, " +
        "publications lues, analyses, dossier, courriels et liens. Un examen en cours s’arrête, et rien n’est décidé.",
        "Hello {creator}, everything that {brand} keeps here about you is being erased: your submission, the posts that were " +
        "read, analyses, the dossier, mails and links. A vetting that is under way stops, and nothing is decided.");
    public static readonly LocalizedText See = new("Voir l’attestation", "See the certificate");
    public static readonly LocalizedText Certificate = new(
        "L’attestation dit ce qui a été cherché et effacé, et ce qui reste et pourquoi. Ce lien la montre jusqu’au {at}.",
        "The certificate says what was searched and erased, and what stays and why. This link shows it until {at}.");
    public static readonly LocalizedText Last = new(
        "C’est le dernier courriel que vous recevez d’ici : votre adresse est effacée avec le reste.",
        "This is the last mail you get from here: your address is erased with the rest.");
}
