using Vetting.Core.Content;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Notes;

/// <summary>What pages say around notes.</summary>
internal static class LineNoteWords
{
    public static readonly LocalizedText Say = new("Commenter, ou demander à la personne", "Comment, or ask the creator");
    public static readonly LocalizedText Text = new("Votre texte", "Your text");
    public static readonly LocalizedText TextHint = new(
        "2 000 caractères au plus. @prénom prévient une ou un collègue.",
        "2,000 characters at most. @first-name tells a colleague.");
    public static readonly LocalizedText Comment = new("Noter pour l’équipe", "Note for the team");
    public static readonly LocalizedText Ask = new("Demander à la personne", "Ask the creator");
    public static readonly LocalizedText Asked = new("{by} a demandé :", "{by} asked:");
    public static readonly LocalizedText Answered = new("La personne répond :", "The creator answers:");
    public static readonly LocalizedText Waits = new(
        "Une réponse est attendue jusqu’au {at} ; d’ici là, le délai de décision ne court pas.",
        "An answer is awaited until {at}; the time to decide does not run meanwhile.");
    public static readonly LocalizedText NoAnswer = new(
        "Pas de réponse avant le {at}.", "No answer came by {at}.");
    public static readonly LocalizedText ByPerson = new("quelqu’un de l’équipe", "a person of the team");
    public static readonly LocalizedText Kilobytes = new("ko", "kB");

    public static readonly LocalizedText OwnLines = new("Ce que l’équipe sait", "What the team knows");
    public static readonly LocalizedText OwnLinesLead = new(
        "Écrit par des personnes, pas par l’analyse ; la personne candidate ne le voit pas ici.",
        "Written by people, not by the analysis; the creator does not see it here.");
    public static readonly LocalizedText AddOwn = new("Ajouter une ligne", "Add a line");
    public static readonly LocalizedText OwnText = new("Ce que vous savez", "What you know");
    public static readonly LocalizedText AddWord = new("Un mot pour la personne", "A word for the creator");
    public static readonly LocalizedText WordText = new("Ce qu’elle lira avec la réponse", "What they read with the outcome");
    public static readonly LocalizedText WordHint = new(
        "Envoyé avec la réponse, quand elle est définitive ; le dernier mot compte. Votre motif, lui, reste dans le journal.",
        "Sent with the outcome, once it is final; the newest counts. Your reason itself stays in the log.");
    public static readonly LocalizedText WordDo = new("Joindre à la réponse", "Send with the outcome");
    public static readonly LocalizedText WordBy = new("{by}, pour la personne :", "{by}, for the creator:");
    public static readonly LocalizedText HandOver = new("Confier mon avis à quelqu’un", "Hand my review over");
    public static readonly LocalizedText HandOverTo = new("À qui ?", "To whom?");
    public static readonly LocalizedText HandOverDo = new("Confier", "Hand over");
    public static readonly LocalizedText HandedOver = new(
        "{by} a confié son avis à {to} le {at}.", "{by} handed over to {to} on {at}.");

    public static readonly LocalizedText QuestionsTitle = new(
        "{brand} a une question", "{brand} has a question");
    public static readonly LocalizedText QuestionsLead = new(
        "Elle porte sur une ligne de votre dossier. Votre réponse sera montrée à côté de cette ligne, et l’équipe en est prévenue.",
        "It is about a line of your dossier. Your answer is shown beside that line, and the team is told.");
    public static readonly LocalizedText QuestionsUntil = new(
        "Répondez avant le {at}. Sans réponse, l’équipe décide avec ce qu’elle a.",
        "Answer by {at}. Without an answer the team decides with what it has.");
    public static readonly LocalizedText WhatIsSaid = new("Ce que dit le dossier", "What the dossier says");
    public static readonly LocalizedText YourAnswer = new("Votre réponse", "Your answer");
    public static readonly LocalizedText AnswerHint = new("2 000 caractères au plus.", "2,000 characters at most.");
    public static readonly LocalizedText File = new("Un fichier qui le montre, si vous en avez un", "A file that shows it, if you have one");
    public static readonly LocalizedText FileHint = new(
        "Une image (PNG, JPEG, WebP) ou un PDF, 10 Mo au plus.", "A picture (PNG, JPEG, WebP) or a PDF, 10 MB at most.");
    public static readonly LocalizedText Send = new("Envoyer la réponse", "Send the answer");
    public static readonly LocalizedText Thanks = new("Merci, votre réponse est transmise", "Thank you, your answer was passed on");

    public static LocalizedText FileOf(string type) =>
        type == "application/pdf" ? new("PDF", "PDF") : new("Image", "Picture");

    public static LocalizedText Of(NoteProblem problem) => problem switch
    {
        NoteProblem.Closed => new(
            "Ce n’est plus en cours d’examen : rien n’a été enregistré.", "It is no longer under review: nothing was recorded."),
        NoteProblem.NoLine => new("Cette ligne n’est pas dans le dossier.", "That line is not in the dossier."),
        NoteProblem.NoText => new("Écrivez quelque chose.", "Write something."),
        NoteProblem.TooLong => new(
            $"C’est trop long : {Reader.French.Count(Note.MostLength)} caractères au plus.",
            $"That is too long: {Reader.English.Count(Note.MostLength)} characters at most."),
        NoteProblem.Controls => new(
            "Ce texte contient un caractère de commande invisible. Saisissez-le de nouveau.",
            "There is an invisible control character in this text. Type it again."),
        NoteProblem.TooMany => new(
            "Il y a déjà autant de notes qu’un dossier peut en porter.", "There are as many notes as a dossier can carry."),
        NoteProblem.Nobody => new("Choisissez quelqu’un de l’équipe.", "Choose somebody of the team."),
        NoteProblem.FileTooLarge => new("Le fichier dépasse 10 Mo.", "The file is larger than 10 MB."),
        NoteProblem.FileOfOtherType => new(
            "Le fichier n’est ni une image (PNG, JPEG, WebP) ni un PDF.", "The file is no picture (PNG, JPEG, WebP) and no PDF."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
