
namespace Vetting.Core.Policies;

/// <param name="ConfidenceCap">0 to 1: without follower lists confidence never goes higher.</param>
/// <param name="ManyFollowing">Accounts followed, from which the ratio is looked at.</param>
/// <param name="FollowingRatio">Following over followers from which the ratio is told.</param>
/// <param name="RepeatedShare">Share of posts that repeat another's text, from which it is told.</param>
/// <param name="MostlyRepeatedShare">The same, from which it weighs more.</param>
/// <param name="ClockworkBelow">Robust coefficient of variation of the gaps between posts, below which it is
/// told.</param>
public sealed record AuthenticityPolicy(
    double ConfidenceCap,
    long ManyFollowing,
    double FollowingRatio,
    double RepeatedShare,
    double MostlyRepeatedShare,
    double ClockworkBelow,
    GrowthPolicy Growth,
    CommentPolicy Comments);
