using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The mail that confirms a creator's address.</summary>
internal static class ConfirmMailWords
{
    public static readonly MailWord Subject = new("confirm.subject", new(
        "{brand} : confirmez votre candidature", "{brand}: confirm your application"), OneLine: true);
    public static readonly MailWord Heading = new("confirm.heading", new("Plus qu’un clic", "One click to go"), OneLine: true);
    public static readonly MailWord Opening = new("confirm.opening", new(
        "Bonjour {creator}, vous proposez votre profil à la marque {brand} pour « {brief} ». Confirmez votre adresse, et la lecture de " +
        "vos publications commence.",
        "Hello {creator}, you offer your profile to {brand} for “{brief}”. Confirm your address, and your posts will be read."));
    public static readonly LocalizedText Confirm = new("Confirmer ma candidature", "Confirm my application");
    public static readonly LocalizedText Until = new(
        "Sans confirmation avant le {at}, rien n’est lu et rien n’est transmis.",
        "Unless you confirm before {at}, nothing is read and nothing is passed on.");
    public static readonly LocalizedText Keep = new(
        "Gardez ce lien : il montre ensuite où en est votre candidature, et permet de la retirer.",
        "Keep this link: afterwards it shows how your application stands, and lets you take it back.");
}
