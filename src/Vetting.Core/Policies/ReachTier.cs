using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <param name="From">The smallest number of followers of the tier; it ends where the next one begins.</param>
/// <param name="Pay">How creators of this size are usually paid; null where the table does not say.</param>
/// <param name="Engagement">The usual median of (likes + comments) / followers, in percent.</param>
public sealed record ReachTier(
    string Name, LocalizedText Title, LocalizedText Reach, long From, EngagementBand Engagement, ObjectiveFit Suits,
    LocalizedText? Pay = null);

/// <summary>In percent of followers.</summary>
public sealed record EngagementBand(double Low, double High);
