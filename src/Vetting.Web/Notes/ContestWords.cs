using Vetting.Core.Content;
using Vetting.Core.Notes;
using Vetting.Web.Site;

namespace Vetting.Web.Notes;

/// <summary>What pages say around lines that a creator contests.</summary>
internal static class ContestWords
{
    public static readonly LocalizedText Title = new("Ce que {creator} conteste", "What {creator} contests");
    public static readonly LocalizedText Lead = new(
        "Quelqu’un de la marque doit regarder chaque point. Ce que vous écrivez est montré à la personne et se place à côté de la ligne ; le dossier lui-même reste tel qu’il était.",
        "Somebody of the brand must look at each point. What you write is shown to the creator and stands beside the line; the dossier itself stays as it was.");
    public static readonly LocalizedText IsRight = new("La personne a-t-elle raison ?", "Is the creator right?");
    public static readonly LocalizedText Yes = new("Oui", "Yes");
    public static readonly LocalizedText No = new("Non", "No");
    public static readonly LocalizedText Correction = new("La correction, ou pourquoi il n’y en a pas", "The correction, or why there is none");
    public static readonly LocalizedText CorrectionHint = new(
        "La personne lit ce texte. 2 000 caractères au plus.", "The creator reads this text. 2,000 characters at most.");
    public static readonly LocalizedText Reopen = new(
        "Si elle a raison : remettre la candidature devant les relecteurs", "If so: put the submission before reviewers again");
    public static readonly LocalizedText Send = new("Répondre", "Answer");
    public static readonly LocalizedText Upheld = new("La marque vous donne raison :", "The brand agrees:");
    public static readonly LocalizedText NotUpheld = new("La marque maintient la ligne :", "The brand keeps the line:");
    public static readonly LocalizedText LookedAtBy = new(
        "Une personne de la marque doit y répondre avant le {at}.", "A person at the brand must answer by {at}.");

    public static readonly LocalizedText Contest = new("Contester cette ligne", "Contest this line");
    public static readonly LocalizedText What = new("Ce qui ne va pas", "What is wrong");
    public static readonly LocalizedText InYourWords = new("Avec vos mots", "In your words");
    public static readonly LocalizedText ContestDo = new("Contester", "Contest");

    public static readonly LocalizedText ToldTitle = new("Ce qui est dit de vous", "What is said about you");
    public static readonly LocalizedText WasApproved = new(
        "{by}, chez {brand}, a retenu votre candidature le {at}. Voici le dossier qui était sous ses yeux.",
        "{by} of {brand} approved your submission on {at}. This is the dossier that was before them.");
    public static readonly LocalizedText WasDeclined = new(
        "{by}, chez {brand}, n’a pas donné suite le {at}. Voici le dossier qui était sous ses yeux.",
        "{by} of {brand} did not go ahead on {at}. This is the dossier that was before them.");
    public static readonly LocalizedText WasExpired = new(
        "Personne chez {brand} n’a décidé avant le {at} : rien n’a été décidé à votre sujet. Voici le dossier qui avait été préparé.",
        "Nobody of {brand} decided by {at}: nothing was decided about you. This is the dossier that had been prepared.");
    public static readonly LocalizedText Word = new("{brand} tient à vous dire :", "{brand} wishes to tell you:");
    public static readonly LocalizedText IsOpen = new(
        "Une personne chez {brand} décide, au plus tard le {at}. Rien n’est encore décidé ; voici le dossier qui est sous ses yeux.",
        "A person at {brand} decides, by {at} at the latest. Nothing is decided yet; this is the dossier that is before them.");
    public static readonly LocalizedText IsOpenAnyTime = new(
        "Une personne chez {brand} décide. Rien n’est encore décidé ; voici le dossier qui est sous ses yeux.",
        "A person at {brand} decides. Nothing is decided yet; this is the dossier that is before them.");
    public static readonly LocalizedText Corrects = new(
        "Cela prend la place de ce qui vous avait été dit le {at}.", "This takes the place of what you had been told on {at}.");
    public static readonly LocalizedText Reopens = new(
        "Ce qui vous avait été dit le {at} est examiné de nouveau.", "What you had been told on {at} is looked at anew.");
    public static readonly LocalizedText Rights = new("Comment le lire", "How to read it");
    public static readonly LocalizedText PeopleDecide = new(
        "L’analyse rassemble des lignes, chacune avec sa citation et sa raison ; une personne a décidé. Un conseil n’est qu’un conseil.",
        "The analysis gathers lines, each with its quote and its reason; a person decided. Advice is only advice.");
    public static readonly LocalizedText PersonDecides = new(
        "L’analyse rassemble des lignes, chacune avec sa citation et sa raison ; une personne décide. Un conseil n’est qu’un conseil.",
        "The analysis gathers lines, each with its quote and its reason; a person decides. Advice is only advice.");
    public static readonly LocalizedText NotJudged = new(
        "Ce qui n’a pas pu être jugé est dit, sans conclusion à votre sujet.",
        "What could not be judged is named, and nothing is concluded from it.");
    public static readonly LocalizedText From = new(
        "Les données viennent des canaux que vous avez proposés ; en bas de page : d’où, sous quelle politique et quelles lois, et jusqu’à quand elles sont gardées.",
        "The data comes from the channels that you offered; at the end of the page: from where, under which policy and laws, and how long it is kept.");
    public static readonly LocalizedText Read = new("Ce qui a été lu", "What was read");
    public static readonly LocalizedText ReadAt = new("Lu le", "Read on");
    public static readonly LocalizedText NotRead = new("n’a pas pu être lu", "could not be read");
    public static readonly LocalizedText Laws = new("Lois et textes cités par les règles", "Laws and texts that the rules cite");
    public static readonly Plural Posts = new(new("publication", "post"), new("publications", "posts"));
    public static readonly LocalizedText MayContest = new(
        "Sous chaque ligne vous pouvez la contester, jusqu’au {at}. Une personne regarde, et vous répond.",
        "Under each line you can contest it, until {at}. A person looks at it, and answers you.");

    public static readonly LocalizedText MayContestNow = new(
        "Sous chaque ligne vous pouvez la contester, dès maintenant et après la réponse. Une personne regarde, et vous répond.",
        "Under each line you can contest it, from now on and after the outcome. A person looks at it, and answers you.");

    public static LocalizedText Of(ContestKind kind) => kind switch
    {
        ContestKind.NotMine => new("Ce n’est pas de moi", "It is not mine"),
        ContestKind.DeletedSince => new("C’est supprimé depuis", "It is deleted since"),
        ContestKind.QuotedNotSaid => new("Je citais, je ne le disais pas", "I quoted it, I did not say it"),
        ContestKind.DisclosedInPicture => new("La publicité était signalée dans l’image", "The ad was disclosed in the picture"),
        ContestKind.WrongLanguage => new("Ce n’est pas la bonne langue", "It is the wrong language"),
        ContestKind.Other => new("Autre chose", "Something else"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
