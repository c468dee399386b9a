using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

/// <summary>What lists of candidates say of past campaigns.</summary>
internal static class PastWords
{
    public static readonly LocalizedText Past = new("Déjà en campagne", "In a campaign before");
    public static readonly LocalizedText Measured = new("{index} sur 100 ({measure})", "{index} of 100 ({measure})");
    public static readonly LocalizedText More = new("(plus anciennes : {count})", "(older: {count})");
    public static readonly LocalizedText Unmeasured = new("rien de mesuré", "nothing measured");
    public static readonly LocalizedText Ordered = new("classé à {score}", "ordered at {score}");
    public static readonly LocalizedText Weighs = new(
        "Triée par note, la liste tient compte, pour {weight}, de ce que les campagnes passées avec la marque ont donné (50 : le milieu de la campagne). La note " +
        "elle-même ne change pas.",
        "Sorted by score, the list counts what past campaigns with this brand brought for {weight} (50: the middle of the campaign). The score itself does not change.");
    public static readonly LocalizedText Setting = new("Les résultats dans l’ordre des candidatures", "Results in the order of candidates");
    public static readonly LocalizedText SettingLead = new(
        "Pour qui a déjà fait une campagne avec vous, ce qu’elle a donné peut compter dans l’ordre de la liste. La liste le dit ; jamais d’une marque à l’autre.",
        "For who was in a campaign of yours before, what it brought can count in the order of the list. The list says so; never across brands.");
    public static readonly LocalizedText Weight = new("Part dans l’ordre", "Share in the order");
    public static readonly LocalizedText No = new("Aucune", "None");
    public static readonly LocalizedText Said = new("C’est enregistré.", "Saved.");

    public static IReadOnlyList<int> Weights { get; } = [0, 10, 25, 50];

    public static LocalizedText Of(PastMeasure measure) => measure switch
    {
        PastMeasure.Return => new("retour", "return"),
        PastMeasure.Orders => new("commandes", "orders"),
        PastMeasure.Views => new("vues", "views"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
