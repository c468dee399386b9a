using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>What a page says of opinions, and of what they add up to.</summary>
internal static class OpinionWords
{
    public static readonly LocalizedText Title = new("Qui a dit quoi", "Who said what");
    public static readonly LocalizedText Nobody = new("Personne ne s’est encore prononcé.", "Nobody has said anything yet.");
    public static readonly LocalizedText Needed = new(
        "Il faut que {count} personnes soient du même avis.", "{count} people must agree.");
    public static readonly LocalizedText Silent = new("N’ont encore rien dit : {names}.", "Still to speak: {names}.");
    public static readonly LocalizedText Vetoed = new(
        "{by} refuse, et ce refus suffit, quoi que disent les autres.",
        "{by}’s decline is enough, whatever others say.");
    public static readonly LocalizedText Expires = new(
        "Sans décision, le délai passe et rien n’est accepté.", "Without a decision time runs out, and nothing is approved.");

    public static readonly LocalizedText Recorded = new("Votre avis est enregistré", "Your opinion is recorded");
    public static readonly LocalizedText NotYet = new(
        "Rien n’est encore décidé : {creator} et les systèmes de la marque {brand} n’en savent rien.",
        "Nothing is decided yet: neither {creator} nor {brand}’s systems hear of it.");
    public static readonly LocalizedText ComeBack = new(
        "Par le même lien vous pouvez changer d’avis, ou le reprendre.",
        "Through the same link you can change your opinion, or take it back.");

    public static readonly LocalizedText Until = new(
        "Cette décision peut être reprise jusqu’au {at} : il reste {age}. D’ici là, personne d’autre n’en est prévenu.",
        "This decision can be taken back until {at}: {age} left. Nobody else is told before.");
    public static readonly LocalizedText YoursBefore = new(
        "C’est la décision que vous aviez déjà prise par ce lien. Si vous voyez les choses autrement, reprenez-la d’abord.",
        "It is the decision you had taken through this link before. If you see it differently now, take it back first.");
    public static readonly LocalizedText YouAgreed = new(
        "Vous aviez donné votre avis. Si vous voyez les choses autrement, vous pouvez encore le reprendre.",
        "You had given your opinion. If you see it differently now, you can still take it back.");
    public static readonly LocalizedText Stands = new("Une décision est prise", "A decision stands");
    public static readonly LocalizedText TakeBackDecision = new("Reprendre ma décision", "Take my decision back");
    public static readonly LocalizedText TakeBackOpinion = new("Reprendre mon avis", "Take my opinion back");
    public static readonly LocalizedText TakenBack = new(
        "Vous avez repris ce que vous aviez dit. C’est noté au journal, et cela ne compte plus.",
        "You took back what you had said. The log keeps that, and it counts no more.");
    public static readonly LocalizedText NothingSaid = new(
        "Il n’y a rien de vous à reprendre.", "There is nothing of yours to take back.");

    private static readonly LocalizedText Unsure = new("Sans avis tranché", "Unsure");

    public static LocalizedText Of(Verdict? verdict) => verdict is { } sure ? ReviewWords.Of(sure) : Unsure;

    /// <returns>Until when a decision can be taken back; null once it cannot.</returns>
    public static string? UntilOf(DateTimeOffset? finalAt, DateTimeOffset now, Reader reader) => finalAt - now is { Ticks: > 0 } left
        ? reader[Until.With(("at", reader.Moment(finalAt!.Value)), ("age", reader.Age(left)))]
        : null;

    /// <summary>Names as people say them: Léa, Max and Tom.</summary>
    public static string Names(Reader reader, IReadOnlyList<string> names) => names.Count < 2
        ? names.FirstOrDefault() ?? ""
        : $"{string.Join(", ", names.SkipLast(1))} {reader[new("et", "and")]} {names[^1]}";
}
