namespace Vetting.Core.Policies;

/// <param name="StatedConfidence">0 to 1: confidence in a number of followers that only the creator gives.</param>
/// <param name="OverstatedFactor">Stated over the platform's own number, from which the difference is told.</param>
public sealed record ReachPolicy(double StatedConfidence, double OverstatedFactor);

/// <param name="MinimumFollowers">Below this a rate says nothing.</param>
/// <param name="FarBelowFactor">Times the band's lower edge.</param>
/// <param name="FarAboveFactor">Times the band's upper edge.</param>
/// <param name="UnevenFrom">Robust coefficient of variation (1.4826 MAD / median) from which posts differ
/// widely.</param>
/// <param name="UniformBelow">The same, below which posts are strikingly alike.</param>
/// <param name="MinimumSponsored">Posts needed on either side to compare sponsored with organic.</param>
/// <param name="SponsoredWeakerFactor">Sponsored median over organic median, below which the gap is told.</param>
public sealed record EngagementPolicy(
    long MinimumFollowers,
    double FarBelowFactor,
    double FarAboveFactor,
    double UnevenFrom,
    double UniformBelow,
    int MinimumSponsored,
    double SponsoredWeakerFactor);

/// <param name="ConfidenceCap">0 to 1: without follower lists confidence never goes higher.</param>
/// <param name="ManyFollowing">Accounts followed, from which the ratio is looked at.</param>
/// <param name="FollowingRatio">Following over followers from which the ratio is told.</param>
/// <param name="RepeatedShare">Share of posts that repeat another's text, from which it is told.</param>
/// <param name="MostlyRepeatedShare">The same, from which it weighs more.</param>
public sealed record AuthenticityPolicy(
    double ConfidenceCap, long ManyFollowing, double FollowingRatio, double RepeatedShare, double MostlyRepeatedShare);

/// <summary>Shares of the analysed posts, 0 to 1.</summary>
public sealed record DiscoursePolicy(double OftenNegative, double MostlyNegative);

/// <param name="LanguageShare">Share of posts in the brief's languages below which it is told.</param>
/// <param name="OffTopicBelow">Told as off topic when even the interval's upper end lies below.</param>
/// <param name="OnTopicFrom">Told as rarely on topic below this share.</param>
/// <param name="Z">Of the Wilson interval; 1.96 for 95 %.</param>
public sealed record FitPolicy(double LanguageShare, double OffTopicBelow, double OnTopicFrom, double Z);
