using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// A channel's change in followers a day, and the days that stand out by the robust score
/// z = 0.6745 (Δ − median) / MAD of Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993; where the MAD is 0,
/// by (Δ − median) / (1.253314 × mean absolute deviation), as they propose.
/// </summary>
/// <param name="Median">Followers a day.</param>
/// <param name="Jolts">Oldest first.</param>
internal sealed record GrowthSeries(RetrievedChannel Channel, int Days, double Median, IReadOnlyList<GrowthJolt> Jolts)
{
    private const double Consistency = 0.6745;
    private const double MeanConsistency = 1.253314;

    /// <returns>Null when there are too few days to know what is usual.</returns>
    public static GrowthSeries? Of(RetrievedChannel channel, GrowthPolicy policy)
    {
        IReadOnlyList<FollowerCount> counts =
            [.. (channel.History?.FollowerCounts ?? []).OrderBy(count => count.Date).DistinctBy(count => count.Date)];
        // Days without a count are bridged: their change is spread evenly over them.
        var changes = counts.Zip(counts.Skip(1), (before, after) => new Change(after.Date, after.Count,
            ((double)after.Count - before.Count) / (after.Date.DayNumber - before.Date.DayNumber))).ToList();
        if (changes.Count < policy.MinimumDays)
            return null;
        var median = Statistics.Median([.. changes.Select(change => change.Daily)]);
        double[] deviations = [.. changes.Select(change => Math.Abs(change.Daily - median))];
        var (mad, mean) = (Statistics.Median(deviations), deviations.Average());
        return new GrowthSeries(channel, counts.Count, median,
        [
            .. changes.Select(change => new GrowthJolt(
                    change.Date, change.Daily, Score(change.Daily - median, mad, mean)))
                .Zip(changes)
                .Where(day => Math.Abs(day.First.Z) >= policy.Z && day.First.IsJolt
                    && Math.Abs(day.First.Change) >= policy.MinimumChange
                    && Math.Abs(day.First.Change) >= policy.Share * Math.Max(1, day.Second.Count))
                .Select(day => day.First),
        ]);
    }

    private static double Score(double deviation, double mad, double mean) =>
        mad > 0 ? Consistency * deviation / mad
        : mean > 0 ? deviation / (MeanConsistency * mean)
        : 0;

    private readonly record struct Change(DateOnly Date, long Count, double Daily);
}

/// <param name="Change">Followers that day.</param>
/// <param name="Z">Robust score.</param>
internal sealed record GrowthJolt(DateOnly Date, double Change, double Z)
{
    /// <summary>Growing less than usual is no drop, and losing fewer no rise.</summary>
    public bool IsJolt => Math.Sign(Change) == Math.Sign(Z);
}
