using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The mail that signs a member of a brand's team in.</summary>
internal static class SignInMailWords
{
    public static readonly MailWord Subject = new(
        "sign-in.subject", new("Votre lien pour l’espace {brand}", "Your link to {brand}’s desk"), OneLine: true);
    public static readonly MailWord InvitedSubject = new("member.subject", new(
        "{by} vous invite dans l’espace {brand}", "{by} invites you to {brand}’s desk"), OneLine: true);
    public static readonly MailWord Heading = new("sign-in.heading", new("L’espace {brand}", "{brand}’s desk"), OneLine: true);
    public static readonly MailWord Opening = new("sign-in.opening", new(
        "Bonjour {name}, voici le lien que vous avez demandé.", "Hello {name}, here is the link you asked for."));
    public static readonly MailWord InvitedOpening = new("member.opening", new(
        "Bonjour {name}, {by} vous ouvre l’espace où {brand} lit les candidatures de créateurs et en décide.",
        "Hello {name}, {by} opens to you the desk where {brand} reads creators’ submissions and decides on them."));
    public static readonly LocalizedText Open = new("Ouvrir l’espace", "Open the desk");
    public static readonly LocalizedText Until = new(
        "Le lien ne sert qu’une fois, jusqu’au {at}.", "The link works once, until {at}.");
    public static readonly LocalizedText NotYou = new(
        "Ce n’était pas vous ? Alors il n’y a rien à faire : sans ce lien, personne n’entre.",
        "Was it not you? Then there is nothing to do: without this link, nobody gets in.");
}
