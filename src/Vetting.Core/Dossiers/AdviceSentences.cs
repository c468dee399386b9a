using Vetting.Core.Content;

namespace Vetting.Core.Dossiers;

/// <summary>What a recommendation says of itself.</summary>
internal static class AdviceSentences
{
    public static LocalizedText Floor { get; } = new(
        "Au moins un constat est en dessous de ce que toute marque accepte ; deux personnes doivent le lire.",
        "At least one finding lies below what any brand accepts; two people should read it.");

    public static LocalizedText NoPosts { get; } = new(
        "Aucune publication n’a pu être lue : rien n’a été jugé.",
        "No post could be read: nothing was judged.");

    public static LocalizedText NoScore { get; } = new(
        "Les données ne suffisent à noter aucune dimension.",
        "There is not enough data to score any dimension.");

    public static LocalizedText Low { get; } = new(
        "Note de {score} sur 100, sous le seuil de {limit} en dessous duquel l’avis est de refuser.",
        "Score {score} of 100, under the {limit} below which the advice is to decline.");

    public static LocalizedText High { get; } = new(
        "Note de {score} sur 100, mais au moins un constat grave est à lire avant de décider.",
        "Score {score} of 100, yet at least one serious finding should be read before deciding.");

    public static LocalizedText TooLittle { get; } = new(
        "Trop peu a pu être jugé pour donner une note ; ce qui manque est dit plus bas.",
        "Not enough could be judged for a score; what is missing is said below.");

    public static LocalizedText HighWithoutScore { get; } = new(
        "Trop peu a pu être jugé pour donner une note, mais au moins un constat grave est à lire avant de décider.",
        "Not enough could be judged for a score, yet at least one serious finding should be read before deciding.");

    public static LocalizedText Middling { get; } = new(
        "Note de {score} sur 100, sous les {limit} à partir desquels l’avis est d’accepter.",
        "Score {score} of 100, under the {limit} from which the advice is to approve.");

    public static LocalizedText Good { get; } = new(
        "Note de {score} sur 100 ; à partir de {limit}, l’avis est d’accepter.",
        "Score {score} of 100; from {limit} on the advice is to approve.");
}
