using Vetting.Core.Briefs;

namespace Vetting.LocalHost.Vet;

internal static class DefaultBrief
{
    /// <summary>Wants nothing in particular, so that only what holds for every brand is judged.</summary>
    public static Brief For(string locale) => new(
        "without-a-brief",
        locale == "fr" ? "Sans brief" : "Without a brief",
        locale,
        Sector: "",
        Lexicon: [], Languages: [], Communities: [], WantedTiers: [], Competitors: [], Exclusions: [],
        Policy: "default",
        new ReviewPlan([], [], TimeSpan.FromDays(2), TimeSpan.FromDays(4), TimeSpan.FromDays(7)));
}
