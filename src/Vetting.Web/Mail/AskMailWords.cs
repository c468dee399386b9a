using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>What a creator is told when nothing of theirs could be read.</summary>
internal static class AskMailWords
{
    public static readonly MailWord Subject = new("ask.subject", new(
        "{brand} : il nous manque de quoi vous lire", "{brand}: we could not read your posts yet"), OneLine: true);
    public static readonly MailWord SubjectAgain = new("ask.subject-again", new(
        "{brand}, rappel : il nous manque de quoi vous lire", "Reminder from {brand}: we could not read your posts yet"), OneLine: true);
    public static readonly MailWord Heading = new("ask.heading", new(
        "Nous n’avons encore rien pu lire", "We could not read anything yet"), OneLine: true);
    public static readonly MailWord Opening = new("ask.opening", new(
        "Bonjour {creator}, merci d’avoir proposé votre profil à la marque {brand} pour « {brief} ». Pour le présenter à " +
        "l’équipe, il faut pouvoir lire vos publications, et aucun de vos canaux ne s’est laissé lire.",
        "Hello {creator}, thank you for offering your profile to {brand} for “{brief}”. To put it before the team we " +
        "need to read your posts, and none of your channels could be read."));
    public static readonly MailWord OpeningAgain = new("ask.opening-again", new(
        "Bonjour {creator}, votre candidature chez {brand} pour « {brief} » attend toujours que nous puissions lire vos " +
        "publications.",
        "Hello {creator}, your submission to {brand} for “{brief}” still waits until we can read your posts."));
    public static readonly LocalizedText Help = new("Voir ce que je peux faire", "See what I can do");
    public static readonly LocalizedText Until = new(
        "Vous avez jusqu’au {at}. Passé ce délai, la candidature est retirée ; vous pourrez en présenter une autre.",
        "You have until {at}. After that the submission is withdrawn; you can always submit again.");
    public static readonly LocalizedText NoJudgement = new(
        "Rien n’a été jugé ni transmis à l’équipe. Ce lien est personnel : ne le transférez pas.",
        "Nothing has been judged or passed on to the team. This link is personal: please do not forward it.");
}
