using System.Reflection;

namespace Vetting.Core.Policies;

/// <summary>The rules that code decides; a policy words and weighs each of them.</summary>
public static class RuleIds
{
    public const string ReachSuited = "reach.suited";
    public const string ReachPossible = "reach.possible";
    public const string ReachUnsuited = "reach.unsuited";
    public const string ReachUnwanted = "reach.unwanted";
    public const string ReachStated = "reach.stated";
    public const string ReachOverstated = "reach.overstated";

    public const string EngagementWithin = "engagement.within-band";
    public const string EngagementBelow = "engagement.below-band";
    public const string EngagementFarBelow = "engagement.far-below-band";
    public const string EngagementAbove = "engagement.above-band";
    public const string EngagementFarAbove = "engagement.far-above-band";
    public const string EngagementUneven = "engagement.uneven";
    public const string EngagementUniform = "engagement.uniform";
    public const string EngagementSponsored = "engagement.sponsored-weaker";

    public const string FollowsMany = "authenticity.follows-many";
    public const string Repeated = "authenticity.repeated";
    public const string MostlyRepeated = "authenticity.mostly-repeated";

    public const string Negative = "discourse.negative";
    public const string OftenNegative = "discourse.often-negative";
    public const string MostlyNegative = "discourse.mostly-negative";
    public const string NotAnalysed = "discourse.not-analysed";

    public const string FitLanguage = "fit.language";
    public const string FitOnTopic = "fit.on-topic";
    public const string FitRarelyOnTopic = "fit.rarely-on-topic";
    public const string FitOffTopic = "fit.off-topic";
    public const string FitCompetitor = "fit.competitor";

    public const string Exclusion = "safety.exclusion";
    public const string SafetyLanguage = "safety.language";

    public const string Unmarked = "disclosure.unmarked";
    public const string UnmarkedHabit = "disclosure.unmarked-habit";
    public const string Ambiguous = "disclosure.ambiguous";
    public const string Marked = "disclosure.marked";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)];
}
