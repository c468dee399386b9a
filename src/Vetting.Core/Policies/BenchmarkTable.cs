
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What is usual at each size of audience. Public studies disagree, hence source and date.</summary>
/// <param name="Tiers">In ascending order; the first starts at 0.</param>
/// <param name="Title">What the tiers' own bands are called; null only in policies stored before they were.</param>
/// <param name="Tables">Beside the tiers' own bands; null for none.</param>
/// <param name="ViewChanges">Null for none.</param>
public sealed record BenchmarkTable(
    string Version,
    DateOnly Date,
    string Source,
    IReadOnlyList<ReachTier> Tiers,
    LocalizedText? Title = null,
    IReadOnlyList<EngagementTable>? Tables = null,
    IReadOnlyList<ViewChange>? ViewChanges = null)
{
    private static readonly LocalizedText Untitled = new("table des paliers", "table of tiers");

    /// <summary>Every table that speaks of such an account, the tiers' own first.</summary>
    /// <param name="platform">In lower case.</param>
    /// <param name="followers">0 or more.</param>
    public IReadOnlyList<(EngagementTable Table, TableBand Band)> Applicable(string platform, RateBase by, long followers)
    {
        var all = (Tables ?? []).Prepend(new EngagementTable("tiers", Title ?? Untitled, Date, RateBase.Followers,
            [Own(TierOf(followers))]));
        return [.. all.Select(table => (table, table.BandOf(platform, by, followers)!)).Where(pair => pair.Item2 is not null)];
    }

    // Of the tier that holds the followers, so that its own bounds need not be looked at again.
    private static TableBand Own(ReachTier tier) => new(0, tier.Engagement.Low, tier.Engagement.High);

    /// <param name="followers">0 or more.</param>
    public ReachTier TierOf(long followers) => Tiers.LastOrDefault(tier => tier.From <= followers) ?? Tiers[0];
}
