using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Web.Desk.Briefs;

namespace Vetting.Web.Desk.Policies;

/// <summary>What a layer is called on its page, and where that is.</summary>
internal static class PolicyTitle
{
    public static LocalizedText Of(LayerSeat seat) => seat switch
    {
        LayerSeat.OfBrief brief => PolicyWords.PolicyOf.With(("brief", brief.Brief.Value.Title)),
        LayerSeat.OfBrand { Name: not EffectivePolicies.DefaultName } own => PolicyWords.PolicyNamed.With(("name", own.Name)),
        _ => PolicyWords.Policy,
    };

    public static LocalizedText LeadOf(LayerSeat seat) => seat switch
    {
        LayerSeat.OfBrief => PolicyWords.LeadOf,
        LayerSeat.OfBrand { Name: not EffectivePolicies.DefaultName } => PolicyWords.LeadNamed,
        _ => PolicyWords.Lead,
    };

    /// <summary>With {value}: what the layers below say of a number.</summary>
    public static LocalizedText BelowOf(LayerSeat seat) =>
        seat is LayerSeat.OfBrief ? PolicyWords.OfTheBrand : PolicyWords.ByDefault;

    /// <summary>With {value}: what the layers below say of a rule.</summary>
    public static LocalizedText AsBelowOf(LayerSeat seat) =>
        seat is LayerSeat.OfBrief ? PolicyWords.AsTheBrand : PolicyWords.AsByDefault;

    public static string AddressOf(LayerSeat seat) => seat switch
    {
        LayerSeat.OfBrief brief => BriefAddress.Policy(seat.Brand, brief.Brief.Value.Id),
        LayerSeat.OfBrand own => PolicyAddress.Of(seat.Brand, own.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(seat)),
    };

    /// <returns>A brief's part has the versions of its brief.</returns>
    public static string VersionsOf(LayerSeat seat) => seat switch
    {
        LayerSeat.OfBrief brief => BriefAddress.Versions(seat.Brand, brief.Brief.Value.Id),
        LayerSeat.OfBrand own => PolicyAddress.Versions(seat.Brand, own.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(seat)),
    };
}
