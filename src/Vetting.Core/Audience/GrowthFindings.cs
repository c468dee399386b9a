using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>Jolts in growth, told apart by whether a viral post or a giveaway came just before.</summary>
internal static class GrowthFindings
{
    private const int MostDates = 3;

    public static IEnumerable<Finding> Of(Material material, GrowthSeries series)
    {
        var policy = material.Policy;
        var excuses = Excuses(material, series);
        var rises = Rises(series).ToLookup(jolt => excuses.For(jolt) is not null);
        var drops = series.Jolts.Where(jolt => jolt.Z < 0).ToList();
        if (rises[true].ToList() is { Count: > 0 } explained)
        {
            yield return Raise(RuleIds.GrowthExcused, explained,
                explained.Select(jolt => excuses.For(jolt)!).Distinct());
        }

        if (rises[false].ToList() is { Count: > 0 } unexplained)
            yield return Raise(RuleIds.GrowthSpike, unexplained, []);
        if (drops.Count > 0)
            yield return Raise(RuleIds.GrowthDrop, drops, []);
        if (!rises[false].Any() && drops.Count == 0)
            yield return Raise(RuleIds.GrowthSteady, [], []);

        Finding Raise(string rule, IReadOnlyList<GrowthJolt> jolts, IEnumerable<Evidence> evidence) => policy.Raise(
            rule, evidence,
            ("channel", Wording.Verbatim(series.Channel.Channel.DisplayName)),
            ("days", Wording.Number(series.Days)),
            ("median", Wording.Change(series.Median)),
            ("jolts", Jolts(jolts)),
            ("z", Wording.Decimal(jolts.Count == 0 ? 0 : jolts.MaxBy(jolt => Math.Abs(jolt.Z))!.Z)),
            ("window", Wording.Number(policy.Authenticity.Growth.Window)));
    }

    /// <summary>The rises that no viral post or giveaway came before.</summary>
    public static IReadOnlyList<GrowthJolt> Unexplained(Material material, GrowthSeries series)
    {
        var excuses = Excuses(material, series);
        return [.. Rises(series).Where(jolt => excuses.For(jolt) is null)];
    }

    private static IEnumerable<GrowthJolt> Rises(GrowthSeries series) => series.Jolts.Where(jolt => jolt.Z > 0);

    private static GrowthExcuses Excuses(Material material, GrowthSeries series) => new(
        material.Policy.Authenticity.Growth, material.Compiled.Giveaways,
        [.. material.Posts.Where(post => post.Channel.Key == series.Channel.Channel.Key)]);

    /// <summary>The largest, in the order of their days.</summary>
    public static LocalizedText Jolts(IReadOnlyList<GrowthJolt> jolts)
    {
        var shown = jolts.OrderByDescending(jolt => Math.Abs(jolt.Change)).ThenBy(jolt => jolt.Date).Take(MostDates)
            .OrderBy(jolt => jolt.Date)
            .Select(jolt => (Change: Wording.Change(jolt.Change), Day: Wording.Day(jolt.Date))).ToList();
        var more = jolts.Count > MostDates ? ", …" : "";
        return new LocalizedText(
            string.Join(", ", shown.Select(jolt => $"{jolt.Change.Fr} le {jolt.Day.Fr}")) + more,
            string.Join(", ", shown.Select(jolt => $"{jolt.Change.En} on {jolt.Day.En}")) + more);
    }
}
