using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// One channel's posts by (likes + comments) / followers of the post's day, or / views, in percent. A post whose likes
/// are hidden has no rate: unknown is not 0.
/// </summary>
/// <param name="Hidden">Posts of the channel without a number of likes.</param>
/// <param name="Apart">Posts left out because their platform counted views otherwise then.</param>
/// <param name="Change">Between those posts and the others; null where none is left out.</param>
internal sealed record EngagementRates(
    AudienceSize Size, ReachTier Tier, RateBase By, IReadOnlyList<PostRate> Posts, int Hidden, int Apart = 0,
    ViewChange? Change = null)
{
    public double Median => Statistics.Median([.. Posts.Select(post => post.Rate)]);

    public double? Spread => Statistics.Spread([.. Posts.Select(post => post.Rate)]);

    public string Platform => Size.Channel.Channel.Platform;

    /// <summary>
    /// The channels with enough followers and counted posts, by followers and, where a table of their platform divides so,
    /// by views; the one with most posts first, by followers before by views.
    /// </summary>
    public static IReadOnlyList<EngagementRates> Judgeable(Material material) =>
    [
        .. AudienceSize.All(material.Channels)
            .Where(size => size.Followers >= material.Policy.Engagement.MinimumFollowers)
            .SelectMany(size => new[] { ByFollowers(material, size), ByViews(material, size) })
            .OfType<EngagementRates>()
            .Where(rates => rates.Posts.Count >= material.Policy.For(Dimension.Engagement).MinimumPosts)
            .OrderBy(rates => rates.By).ThenByDescending(rates => rates.Posts.Count),
    ];

    /// <summary>As it is shown: to a hundredth of a percent.</summary>
    public static double Rounded(double rate) => Math.Round(rate, 2);

    public static bool HasCounts(AnalysedPost post) => post.Post.Likes is not null;

    // As doubles: the sum of two counts may be more than a long holds.
    public static double Reactions(AnalysedPost post) =>
        Math.Max(0, (double)(post.Post.Likes ?? 0)) + Math.Max(0, (double)(post.Post.Comments ?? 0));

    private static EngagementRates ByFollowers(Material material, AudienceSize size)
    {
        var posts = Of(material, size);
        var counted = posts.Where(HasCounts).ToList();
        var followers = new FollowersByDay(size);
        return new EngagementRates(size, material.Policy.Benchmarks.TierOf(size.Followers), RateBase.Followers,
            [
                .. counted.Select(post => (Post: post, Followers: followers.On(post.Post.PublishedAt)))
                    .Where(pair => pair.Followers >= material.Policy.Engagement.MinimumFollowers)
                    .Select(pair => new PostRate(pair.Post, 100 * Reactions(pair.Post) / pair.Followers)),
            ], posts.Count - counted.Count);
    }

    /// <returns>Null where no table of the platform divides by views.</returns>
    private static EngagementRates? ByViews(Material material, AudienceSize size)
    {
        var benchmarks = material.Policy.Benchmarks;
        if (benchmarks.Applicable(size.Channel.Channel.Platform, RateBase.Views, size.Followers).Count == 0)
            return null;
        var posts = Of(material, size);
        var counted = posts.Where(post => HasCounts(post) && post.Post.Views > 0).ToList();
        var (kept, change) = OneSide(counted, benchmarks.ViewChanges, size,
            material.Policy.For(Dimension.Engagement).MinimumPosts);
        return new EngagementRates(size, benchmarks.TierOf(size.Followers), RateBase.Views,
            [.. kept.Select(post => new PostRate(post, 100 * Reactions(post) / post.Post.Views!.Value))],
            posts.Count - counted.Count, counted.Count - kept.Count, change);
    }

    /// <summary>The newest posts that were counted alike, if there are enough of them; else the most.</summary>
    private static (IReadOnlyList<AnalysedPost>, ViewChange?) OneSide(
        IReadOnlyList<AnalysedPost> posts, IReadOnlyList<ViewChange>? changes, AudienceSize size, int enough)
    {
        ViewChange[] own = [.. (changes ?? []).Where(change => change.Platform == size.Channel.Channel.Platform)
            .OrderByDescending(change => change.Date)];
        var sides = posts.GroupBy(post =>
            own.Count(change => DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime) < change.Date))
            .OrderBy(side => side.Key).ToList();
        if (sides.Count < 2)
            return (posts, null);
        var side = sides.FirstOrDefault(side => side.Count() >= enough) ?? sides.MaxBy(side => side.Count())!;
        return ([.. side], own[Math.Max(0, side.Key - 1)]);
    }

    private static List<AnalysedPost> Of(Material material, AudienceSize size) =>
        [.. material.Posts.Where(post => post.Channel.Key == size.Channel.Channel.Key)];
}

