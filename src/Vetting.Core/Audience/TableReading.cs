using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>A channel's median against every table that speaks of it.</summary>
/// <param name="Rule">Of the finding.</param>
/// <param name="Telling">The table that decides: the lowest where all call the rate low, the highest where all call it
/// high, else the first within.</param>
/// <param name="Under">The tables that alone call it low.</param>
internal sealed record TableReading(
    string Rule, (EngagementTable Table, TableBand Band) Telling, IReadOnlyList<EngagementTable> Under)
{
    /// <summary>True where every table calls the rate low, and by far.</summary>
    public bool FarBelow => Rule == RuleIds.EngagementFarBelow;

    public bool Below => Rule is RuleIds.EngagementFarBelow or RuleIds.EngagementBelow;

    public static TableReading Of(Policy policy, EngagementRates rates)
    {
        var (median, limits) = (rates.Median, policy.Engagement);
        var tables = policy.Benchmarks.Applicable(rates.Platform, rates.By, rates.Size.Followers);
        var low = tables.Where(entry => median < entry.Band.Low).ToList();
        if (low.Count == tables.Count)
        {
            var lowest = tables.MinBy(entry => entry.Band.Low);
            return new TableReading(median < limits.FarBelowFactor * lowest.Band.Low
                ? RuleIds.EngagementFarBelow : RuleIds.EngagementBelow, lowest, []);
        }
        if (tables.All(entry => median > entry.Band.High))
        {
            var highest = tables.MaxBy(entry => entry.Band.High);
            return new TableReading(median > limits.FarAboveFactor * highest.Band.High
                ? RuleIds.EngagementFarAbove : RuleIds.EngagementAbove, highest, []);
        }
        var within = tables.Where(entry => median >= entry.Band.Low).OrderBy(entry => median > entry.Band.High).First();
        return low.Count == 0
            ? new TableReading(RuleIds.EngagementWithin, within, [])
            : new TableReading(RuleIds.EngagementBetween, within, [.. low.Select(entry => entry.Table)]);
    }
}
