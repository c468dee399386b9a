using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk.Policies;

/// <summary>A whole policy with what holds where it says nothing.</summary>
internal static class PolicySays
{
    private static readonly ReviewRules Usual = ReviewRules.Usual with
    {
        TakeBack = ReviewRules.Usual.Span,
        AnswerWithin = ReviewRules.Usual.AnswerTerm,
        ContestWithin = ReviewRules.Usual.ContestTerm,
        LookWithin = ReviewRules.Usual.LookTerm,
        OpenBefore = false,
        Turn = Turn.Named,
    };

    public static JsonObject Of(EffectivePolicy policy)
    {
        var whole = JsonNode.Parse(policy.Canonical)!.AsObject();
        var review = JsonSerializer.SerializeToNode(Usual, Core.Content.Json.Options)!.AsObject();
        foreach (var (name, value) in whole["review"] as JsonObject ?? [])
            review[name] = value?.DeepClone();
        whole["review"] = review;
        return whole;
    }
}
