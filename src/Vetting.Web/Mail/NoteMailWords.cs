using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Web.Mail;

/// <summary>What a mail about a note says.</summary>
internal static class NoteMailWords
{
    public static readonly LocalizedText Read = new("Ouvrir le dossier", "Open the dossier");
    public static readonly LocalizedText See = new("Voir ce qui est dit de moi", "See what is said about me");
    public static readonly LocalizedText Answer = new("Répondre", "Answer");
    public static readonly LocalizedText Line = new("La ligne", "The line");
    public static readonly LocalizedText Words = new("Dans leurs mots", "In their words");
    public static readonly LocalizedText Question = new("La question", "The question");
    public static readonly LocalizedText Until = new("Ce lien est valable jusqu’au {at}.", "This link is valid until {at}.");
    public static readonly LocalizedText AnswerUntil = new(
        "Répondez avant le {at}. Sans réponse, l’équipe décide avec ce qu’elle a.",
        "Answer by {at}. Without an answer the team decides with what it has.");
    public static readonly LocalizedText Personal = new(
        "Ce lien est personnel : ne le transférez pas.", "This link is personal: please do not forward it.");

    public static LocalizedText Subject(NoteMailKind kind) => kind switch
    {
        NoteMailKind.Question => new("{brand} a une question sur vos publications", "{brand} has a question about your posts"),
        NoteMailKind.Answer => new("{creator} a répondu à votre question", "{creator} has answered your question"),
        NoteMailKind.Mention => new("{by} vous a cité dans le dossier {creator}", "{by} mentioned you about {creator}"),
        NoteMailKind.Contest => new("{creator} conteste une ligne", "{creator} contests a line"),
        NoteMailKind.ContestLate => new(
            "Personne n’a encore regardé ce que conteste {creator}", "Nobody has looked yet at what {creator} contests"),
        NoteMailKind.Upheld => new("{brand} vous donne raison sur une ligne", "{brand} agrees with you about a line"),
        NoteMailKind.NotUpheld => new("{brand} a regardé la ligne que vous contestez", "{brand} has looked at the line that you contest"),
        NoteMailKind.HandOver => new("{by} vous confie l’avis sur {creator}", "{by} hands the review of {creator} over to you"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static LocalizedText Opening(NoteMailKind kind) => kind switch
    {
        NoteMailKind.Question => new(
            "Bonjour {name}, l’équipe de la marque {brand} lit votre candidature pour « {brief} » et voudrait vous entendre sur un point " +
            "avant de décider. Vous pouvez joindre un fichier qui le montre.",
            "Hello {name}, the team of {brand} is reading your submission for “{brief}” and would like to hear you on one point " +
            "before it decides. You can attach a file that shows it."),
        NoteMailKind.Answer => new(
            "Bonjour {name}, la réponse est maintenant à côté de la ligne, dans le dossier {creator} pour « {brief} ».",
            "Hello {name}, the answer now stands beside the line, in {creator}’s dossier for “{brief}”."),
        NoteMailKind.Mention => new(
            "Bonjour {name}, un commentaire du dossier {creator} pour « {brief} » vous cite.",
            "Hello {name}, a comment in {creator}’s dossier for “{brief}” mentions you."),
        NoteMailKind.Contest or NoteMailKind.ContestLate => new(
            "Bonjour {name}, {creator} dit qu’une ligne du dossier pour « {brief} » n’est pas juste. Quelqu’un de l’équipe doit la " +
            "regarder et répondre.",
            "Hello {name}, {creator} says that a line of the dossier for “{brief}” is not right. Somebody of the team must look at " +
            "it and answer."),
        NoteMailKind.Upheld => new(
            "Bonjour {name}, une personne chez {brand} a regardé la ligne que vous contestez et vous donne raison. La correction se " +
            "trouve maintenant à côté de la ligne.",
            "Hello {name}, a person at {brand} has looked at the line that you contest and agrees with you. The correction now " +
            "stands beside the line."),
        NoteMailKind.NotUpheld => new(
            "Bonjour {name}, une personne chez {brand} a regardé la ligne que vous contestez et la maintient. Sa réponse se trouve à " +
            "côté de la ligne.",
            "Hello {name}, a person at {brand} has looked at the line that you contest and keeps it. The answer stands beside the " +
            "line."),
        NoteMailKind.HandOver => new(
            "Bonjour {name}, donnez s’il vous plaît votre avis sur {creator} pour « {brief} » : {by} vous confie le sien.",
            "Hello {name}, please give your opinion on {creator} for “{brief}”, in {by}’s place."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
