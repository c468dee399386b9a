using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The mail that says that a submission is there.</summary>
internal static class ReceivedMailWords
{
    public static readonly LocalizedText Subject = new(
        "{brand} a bien reçu votre candidature", "{brand} has your application");
    public static readonly LocalizedText Heading = new("C’est bien arrivé", "It is here");
    public static readonly LocalizedText Opening = new(
        "Bonjour {creator}, merci d’avoir proposé votre profil à {brand} pour « {brief} ».",
        "Hello {creator}, thank you for offering your profile to {brand} for “{brief}”.");
    public static readonly LocalizedText Next = new(
        "Vos publications publiques sont lues, puis une personne de {brand} décide. Si nous ne pouvons rien lire, ou dès qu’il y " +
        "a une réponse, vous recevez un courriel.",
        "Your public posts are read, then a person at {brand} decides. If nothing can be read, or as soon as there is an " +
        "answer, you get a mail.");
    public static readonly LocalizedText Channels = new("Où vous publiez", "Where you publish");
    public static readonly LocalizedText See = new("Voir où en est ma candidature", "See how my application stands");
    public static readonly LocalizedText Keep = new(
        "Ce lien est personnel. Il permet aussi de retirer votre candidature à tout moment avant la décision.",
        "This link is personal. It also lets you take your application back at any time before the decision.");
}
