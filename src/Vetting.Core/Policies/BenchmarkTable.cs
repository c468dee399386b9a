using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What is usual at each size of audience. Public studies disagree, hence source and date.</summary>
/// <param name="Tiers">In ascending order; the first starts at 0.</param>
public sealed record BenchmarkTable(string Version, DateOnly Date, string Source, IReadOnlyList<ReachTier> Tiers)
{
    /// <param name="followers">0 or more.</param>
    public ReachTier TierOf(long followers) => Tiers.LastOrDefault(tier => tier.From <= followers) ?? Tiers[0];
}

/// <param name="From">The smallest number of followers of the tier; it ends where the next one begins.</param>
/// <param name="Pay">How creators of this size are usually paid; null where the table does not say.</param>
/// <param name="Engagement">The usual median of (likes + comments) / followers, in percent.</param>
public sealed record ReachTier(
    string Name, LocalizedText Title, LocalizedText Reach, long From, EngagementBand Engagement, ObjectiveFit Suits,
    LocalizedText? Pay = null);

/// <summary>In percent of followers.</summary>
public sealed record EngagementBand(double Low, double High);

public sealed record ObjectiveFit(
    Suitability Awareness, Suitability Engagement, Suitability Cost, Suitability Flexibility)
{
    public Suitability For(Objective objective) => objective switch
    {
        Objective.Awareness => Awareness,
        Objective.Engagement => Engagement,
        Objective.Cost => Cost,
        _ => Flexibility,
    };
}

public enum Suitability { None, Possible, Good }
