using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// One channel's posts by (likes + comments) / followers, in percent. Posts whose counts the platform does not give
/// are left out: unknown is not 0.
/// </summary>
internal sealed record EngagementRates(AudienceSize Size, ReachTier Tier, IReadOnlyList<PostRate> Posts)
{
    public double Median => Statistics.Median([.. Posts.Select(post => post.Rate)]);

    public double? Spread => Statistics.Spread([.. Posts.Select(post => post.Rate)]);

    /// <summary>The channels with enough followers and counted posts; the one with most posts first.</summary>
    public static IReadOnlyList<EngagementRates> Judgeable(Material material) =>
    [
        .. AudienceSize.All(material.Channels)
            .Where(size => size.Followers >= material.Policy.Engagement.MinimumFollowers)
            .Select(size => new EngagementRates(
                size, material.Policy.Benchmarks.TierOf(size.Followers), Rates(material, size)))
            .Where(rates => rates.Posts.Count >= material.Policy.For(Dimension.Engagement).MinimumPosts)
            .OrderByDescending(rates => rates.Posts.Count),
    ];

    /// <summary>As it is shown: to a hundredth of a percent.</summary>
    public static double Rounded(double rate) => Math.Round(rate, 2);

    public static bool HasCounts(AnalysedPost post) => post.Post.Likes is not null || post.Post.Comments is not null;

    private static IReadOnlyList<PostRate> Rates(Material material, AudienceSize size) =>
    [
        .. material.Posts
            .Where(post => post.Channel.Key == size.Channel.Channel.Key && HasCounts(post))
            .Select(post => new PostRate(post, 100 * Reactions(post) / size.Followers)),
    ];

    // As doubles: the sum of two counts may be more than a long holds.
    public static double Reactions(AnalysedPost post) =>
        Math.Max(0, (double)(post.Post.Likes ?? 0)) + Math.Max(0, (double)(post.Post.Comments ?? 0));
}

/// <param name="Rate">In percent of followers.</param>
internal sealed record PostRate(AnalysedPost Post, double Rate);
