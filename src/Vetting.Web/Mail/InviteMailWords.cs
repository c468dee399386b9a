using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>The mail that invites a creator to apply.</summary>
internal static class InviteMailWords
{
    public static readonly MailWord Subject = new(
        "invite.subject", new("{brand} vous invite à candidater", "{brand} invites you to apply"), OneLine: true);
    public static readonly MailWord Heading = new("invite.heading", new(
        "{brand} aimerait mieux vous connaître", "{brand} would like to get to know you"), OneLine: true);
    public static readonly MailWord Opening = new("invite.opening", new(
        "Bonjour {creator}, {by}, chez {brand}, vous invite à proposer votre profil pour « {brief} ».",
        "Hello {creator}, {by} at {brand} invites you to offer your profile for “{brief}”."));
    public static readonly MailWord How = new("invite.how", new(
        "Cela prend deux minutes : vous dites où vous publiez, vos publications publiques sont lues, et une personne chez {brand} " +
        "vous répond.",
        "It takes two minutes: you say where you publish, your public posts are read, and a person at {brand} answers you."));
    public static readonly LocalizedText See = new("Voir l’invitation", "See the invitation");
    public static readonly LocalizedText Until = new(
        "L’invitation vaut jusqu’au {at}. Elle est personnelle : ne la transférez pas.",
        "The invitation is good until {at}. It is personal: please do not forward it.");
    public static readonly LocalizedText No = new(
        "Cela ne vous intéresse pas ? Il n’y a rien à faire. La même page permet de ne plus recevoir de courriel de la marque {brand}.",
        "Not interested? There is nothing to do. On the same page you can ask {brand} not to write to you again.");
}
