using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

/// <summary>Inviting creators, and being invited.</summary>
internal static class InvitationWords
{
    public static readonly LocalizedText Title = new("Inviter à candidater", "Invite to apply");
    public static readonly LocalizedText Invitations = new("Invitations", "Invitations");
    public static readonly LocalizedText Everybody = new("Un lien pour tout le monde", "One link for everybody");
    public static readonly LocalizedText EverybodyText = new(
        "À mettre dans une bio, un message ou sur une affiche : quiconque l’ouvre peut proposer son profil pour ce brief.",
        "For a bio, a message or a poster: whoever opens it can offer a profile for this brief.");
    public static readonly LocalizedText Address = new("Adresse", "Address");
    public static readonly LocalizedText Copy = new("Copier", "Copy");
    public static readonly LocalizedText Copied = new("Copié", "Copied");
    public static readonly LocalizedText Code = new("Code QR de l’adresse {address}", "QR code of the address {address}");
    public static readonly LocalizedText Download = new("Code QR (SVG)", "QR code (SVG)");
    public static readonly LocalizedText Poster = new("Affiche à imprimer", "Poster to print");
    public static readonly LocalizedText PosterLead = new(
        "Photographiez ce code, ou tapez l’adresse, pour proposer votre profil.",
        "Take a picture of this code, or type the address, to offer your profile.");

    public static readonly LocalizedText ByMail = new("Inviter par courriel", "Invite by mail");
    public static readonly LocalizedText ByMailText = new(
        "Chaque personne reçoit un lien à elle, et vous voyez ici ce qu’il en advient.",
        "Each person gets a link of their own, and you see here what comes of it.");
    public static readonly LocalizedText People = new("Qui inviter", "Whom to invite");
    public static readonly LocalizedText PeopleHint = new(
        "Une personne par ligne : nom, adresse. Cent au plus à la fois ; un tableau collé convient aussi.",
        "One person a line: name, address. A hundred at a time at most; a pasted table will do.");
    public static readonly LocalizedText Words = new("Vos mots, facultatif", "Your own words, if you like");
    public static readonly LocalizedText WordsHint = new(
        "Ils viennent après la première phrase du courriel, les mêmes pour tout le monde.",
        "They come after the first sentence of the mail, the same for everybody.");
    public static readonly LocalizedText Language = new("Langue du courriel", "Language of the mail");
    public static readonly LocalizedText Send = new("Envoyer les invitations", "Send the invitations");
    public static readonly LocalizedText NothingSent = new("Rien n’est envoyé.", "Nothing is sent.");
    public static readonly LocalizedText Nobody = new("Donnez au moins une personne.", "Give one person at least.");
    public static readonly LocalizedText TooManyPeople = new(
        "Cent personnes au plus à la fois ; il y en a {count}.", "A hundred people at a time at most; there are {count}.");
    public static readonly LocalizedText WrongLine = new(
        "Ligne {number} : « {text} » doit être un nom et une adresse complète, comme « Ada Martin, ada@example.com ».",
        "Line {number}: “{text}” should be a name and a full address, such as “Ada Martin, ada@example.com”.");
    public static readonly Plural MoreLines = new(new("autre ligne", "more line"), new("autres lignes", "more lines"));
    public static readonly LocalizedText More = new("… et {lines}.", "… and {lines}.");
    public static readonly LocalizedText WrongWords = new(
        "Vos mots doivent faire 2 000 caractères au plus, sans caractère invisible.",
        "Your words should be at most 2,000 characters, and hold no invisible one.");
    public static readonly LocalizedText NotAllowed = new(
        "Votre rôle permet de lire, pas d’inviter.", "Your role lets you read, not invite.");
    public static readonly LocalizedText DayFull = new(
        "La marque ne peut pas envoyer plus de {most} invitations par jour. Reprenez demain, ou partagez le lien.",
        "The brand cannot send more than {most} invitations a day. Go on tomorrow, or share the link.");

    public static readonly LocalizedText SentTo = new("Invitation envoyée à : {people}.", "Invitation sent to: {people}.");
    public static readonly LocalizedText KnownBefore = new(
        "Déjà dans la liste, rien de plus n’est envoyé : {people}.", "On the list already, nothing more is sent: {people}.");
    public static readonly LocalizedText Repeated = new(
        "Plusieurs fois dans ce que vous avez collé, une fois suffit : {people}.",
        "More than once in what you pasted, once is enough: {people}.");
    public static readonly LocalizedText Refusing = new(
        "Ne souhaite pas recevoir de courriel de la marque : {people}.", "Asked for no mail from the brand: {people}.");

    public static readonly LocalizedText Person = new("Personne", "Person");
    public static readonly LocalizedText State = new("Où elle en est", "State");
    public static readonly LocalizedText Since = new("Depuis", "Since");
    public static readonly LocalizedText Do = new("Actions", "Actions");
    public static readonly LocalizedText By = new("par {by}, le {at}", "by {by} on {at}");
    public static readonly LocalizedText Again = new("Renvoyer", "Send again");
    public static readonly LocalizedText AgainTo = new("Renvoyer à {name}", "Send again to {name}");
    public static readonly LocalizedText Withdraw = new("Retirer", "Withdraw");
    public static readonly LocalizedText WithdrawFrom = new("Retirer l’invitation envoyée à {name}", "Withdraw {name}’s invitation");
    public static readonly LocalizedText See = new("Voir la candidature", "See the application");
    public static readonly LocalizedText None = new(
        "Personne n’est encore invité pour ce brief.", "Nobody is invited for this brief yet.");
    public static readonly LocalizedText OpenedMeans = new(
        "« Ouverte » veut dire que la personne a appuyé sur « Commencer ». Qu’une messagerie ait suivi le lien ne compte pas.",
        "“Opened” means that the person pressed “Begin”. That a mail program followed the link counts for nothing.");
    public static readonly LocalizedText Refused = new(
        "le serveur de courriel refuse cette adresse", "the mail server refuses this address");
    public static readonly LocalizedText NoAnswer = new(
        "aucun serveur ne l’a pris en un jour", "no mail server took it within a day");

    public static readonly LocalizedText Over = new(
        "Cette personne a candidaté, ou ne souhaite pas recevoir de courriel : rien n’est envoyé.",
        "This person applied, or asked for no mail: nothing is sent.");
    public static readonly LocalizedText Gone = new(
        "Cette invitation n’est pas dans la liste.", "This invitation is not on the list.");
    public static readonly LocalizedText Enough = new(
        "Une personne reçoit trois courriels au plus pour un brief, et une marque {most} invitations par jour au plus.",
        "A person gets three mails for a brief at most, and a brand sends {most} invitations a day at most.");
    public static readonly LocalizedText UnderWay = new(
        "Le dernier courriel est encore en route.", "The last mail is on its way still.");

    public static readonly Plural Count = new(new("invitation", "invitation"), new("invitations", "invitations"));

    public static readonly LocalizedText Invited = new("{brand} vous invite", "{brand} invites you");
    public static readonly LocalizedText InvitedLead = new(
        "Bonjour {creator}, {by}, chez {brand}, aimerait que vous proposiez votre profil pour « {brief} ».",
        "Hello {creator}, {by} at {brand} would like you to offer your profile for “{brief}”.");
    public static readonly LocalizedText InvitedHow = new(
        "Deux minutes : vous dites où vous publiez et donnez votre accord ; vos publications publiques sont lues, et une personne " +
        "chez {brand} vous répond.",
        "Two minutes: you say where you publish and give your consent; your public posts are read, and a person at {brand} " +
        "answers you.");
    public static readonly LocalizedText InvitedUntil = new("L’invitation vaut jusqu’au {at}.", "The invitation is good until {at}.");
    public static readonly LocalizedText Begin = new("Commencer", "Begin");
    public static readonly LocalizedText NoThanks = new("Non merci", "No, thank you");
    public static readonly LocalizedText NoThanksText = new(
        "{brand} saura que cela ne vous intéresse pas, et ne vous écrira plus pour vous inviter.",
        "{brand} will know that you are not interested, and will not write to you again to invite you.");
    public static readonly LocalizedText NoThanksDo = new("Ne plus m’écrire", "Do not write to me again");
    public static readonly LocalizedText Noted = new("C’est noté", "Noted");
    public static readonly LocalizedText NotedText = new(
        "{brand} ne vous écrira plus pour vous inviter. Rien n’a été lu de vos publications.",
        "{brand} will not write to you again to invite you. Nothing of your posts was read.");
    public static readonly LocalizedText Ended = new("Cette invitation a pris fin", "This invitation has ended");
    public static readonly LocalizedText EndedText = new(
        "Elle a été retirée, ou son délai est passé. {brand} peut vous en envoyer une autre.",
        "It was withdrawn, or its time has passed. {brand} can send you another one.");

    public static LocalizedText Of(InvitationState state) => state switch
    {
        InvitationState.Waiting => new("en route", "on its way"),
        InvitationState.Sent => new("envoyée", "sent"),
        InvitationState.NotSent => new("pas partie", "not sent"),
        InvitationState.Opened => new("ouverte", "opened"),
        InvitationState.Applied => new("a candidaté", "applied"),
        InvitationState.Declined => new("non merci", "not interested"),
        InvitationState.Withdrawn => new("retirée", "withdrawn"),
        InvitationState.Expired => new("expirée", "expired"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
