using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>What reviewers are told.</summary>
internal static class ReviewMailWords
{
    public static readonly MailWord InvitationSubject = new(
        "invitation.subject", new("À lire : {creator}", "To review: {creator}"), OneLine: true);
    public static readonly MailWord InvitationHeading = new("invitation.heading", new(
        "{creator} propose son profil à la marque {brand}", "{creator} would like to work with {brand}"), OneLine: true);
    public static readonly MailWord Invitation = new("invitation.opening", new(
        "Bonjour {reviewer}, le dossier pour « {brief} » est prêt. L’analyse a rassemblé les faits ; la décision " +
        "est à vous.",
        "Hello {reviewer}, the dossier for “{brief}” is ready. The analysis has gathered the facts; the decision " +
        "is yours."));

    public static readonly MailWord ReminderSubject = new(
        "reminder.subject", new("Rappel : {creator}", "Reminder: {creator}"), OneLine: true);
    public static readonly MailWord ReminderHeading = new("reminder.heading", new(
        "{creator} attend toujours une réponse", "{creator} is still waiting for an answer"), OneLine: true);
    public static readonly MailWord Reminder = new("reminder.opening", new(
        "Bonjour {reviewer}, personne n’a encore décidé pour « {brief} ». Quelques minutes suffisent.",
        "Hello {reviewer}, nobody has decided for “{brief}” yet. A few minutes are enough."));

    public static readonly MailWord EscalationSubject = new(
        "escalation.subject", new("Sans réponse : {creator}", "Unanswered: {creator}"), OneLine: true);
    public static readonly MailWord EscalationHeading = new("escalation.heading", new(
        "Candidature restée sans réponse : {creator}", "{creator}’s submission has gone unanswered"), OneLine: true);
    public static readonly MailWord Escalation = new("escalation.opening", new(
        "Bonjour {reviewer}, les relecteurs de la marque {brand} n’ont pas décidé à temps pour « {brief} ». C’est à vous de " +
        "le faire, " +
        "ou de les relancer.",
        "Hello {reviewer}, {brand}’s reviewers have not decided in time for “{brief}”. It falls to you, or to " +
        "remind them."));

    public static readonly LocalizedText StandsIn = new(
        "Ce dossier vous revient pendant l’absence de {absent}.", "This dossier comes to you while {absent} is away.");

    public static readonly LocalizedText Advice = new("Avis de l’analyse", "The analysis advises");
    public static readonly LocalizedText AdviceLine = new(
        "{advice}, note {score} sur 100",
        "{advice}, score {score} out of 100");
    public static readonly LocalizedText AdviceWithoutScore = new(
        "{advice} ; pas assez d’éléments pour une note", "{advice}; not enough could be judged for a score");
    public static readonly LocalizedText Gaps = new("Pas assez de données", "Not enough data");
    public static readonly LocalizedText Read = new("Lire le dossier et décider", "Read the dossier and decide");
    public static readonly LocalizedText Until = new(
        "Le lien vaut jusqu’au {at}. Passé ce délai, rien n’est accepté.",
        "The link is valid until {at}. After that, nothing is approved.");
    public static readonly LocalizedText Personal = new(
        "Il est personnel : votre nom accompagnera la décision. Ne le transférez pas.",
        "It is personal: your name will stand with the decision. Please do not forward it.");
}
