using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Dossiers;

/// <summary>What a recommendation says of itself.</summary>
internal static class AdviceSentences
{
    public static LocalizedText Floor { get; } = new(
        "Au moins un constat est en dessous de ce que toute marque accepte ; deux personnes doivent le lire.",
        "At least one finding lies below what any brand accepts; two people should read it.");

    /// <summary>Why the score lies under the sum of its parts.</summary>
    public static LocalizedText HeldBy(HeldScore held)
    {
        var name = DimensionName.Of(held.Dimension);
        return new LocalizedText(
            "{name} ({own}) retient l’ensemble : au plus {lead} points de plus, au lieu de {sum} ; le reste ne rachète pas.",
            "{name} ({own}) holds the whole: at most {lead} points more, instead of {sum}; nothing else buys that back.")
            .With(("name", name), ("own", Wording.Decimal(held.Score)), ("lead", Wording.Decimal(held.Lead)),
                ("sum", Wording.Decimal(held.Sum)));
    }

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

    public static LocalizedText Guard { get; } = new(
        "Note de {score} sur 100, mais {name} ({own}) est sous {limit} : à regarder de plus près, quoi que vaille le reste.",
        "Score {score} of 100, yet {name} ({own}) is under {limit}: to be looked at closer, whatever the rest is worth.");

    public static LocalizedText EngagementUnjudged { get; } = new(
        "Le brief vise l’engagement, qui n’a pas pu être jugé : la note de {score} sur 100 ne repose que sur le reste.",
        "The brief is after engagement, which could not be judged: the score of {score} of 100 rests on the rest alone.");

    public static LocalizedText ReachUnjudged { get; } = new(
        "Le brief vise la notoriété, et la portée n’a pas pu être jugée : la note de {score} sur 100 ne repose que sur le " +
        "reste.",
        "The brief is after awareness, and reach could not be judged: the score of {score} of 100 rests on the rest alone.");

    public static LocalizedText TooLittle { get; } = new(
        "Trop peu a pu être jugé pour donner un avis ; ce qui manque est dit plus bas.",
        "Not enough could be judged to advise; what is missing is said below.");

    public static LocalizedText HighWithoutScore { get; } = new(
        "Trop peu a pu être jugé pour donner un avis, mais au moins un constat grave est à lire avant de décider.",
        "Not enough could be judged to advise, yet at least one serious finding should be read before deciding.");

    public static LocalizedText Middling { get; } = new(
        "Note de {score} sur 100, sous les {limit} à partir desquels l’avis est d’accepter.",
        "Score {score} of 100, under the {limit} from which the advice is to approve.");

    public static LocalizedText Good { get; } = new(
        "Note de {score} sur 100 ; à partir de {limit}, l’avis est d’accepter.",
        "Score {score} of 100; from {limit} on the advice is to approve.");
}
