
namespace Vetting.Core.Policies;

/// <summary>What is usual at each size of audience. Public studies disagree, hence source and date.</summary>
/// <param name="Tiers">In ascending order; the first starts at 0.</param>
public sealed record BenchmarkTable(string Version, DateOnly Date, string Source, IReadOnlyList<ReachTier> Tiers)
{
    /// <param name="followers">0 or more.</param>
    public ReachTier TierOf(long followers) => Tiers.LastOrDefault(tier => tier.From <= followers) ?? Tiers[0];
}
