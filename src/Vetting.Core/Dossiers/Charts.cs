using System.Globalization;
using Vetting.Core.Analysis;
using Vetting.Core.Audience;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Themes;

namespace Vetting.Core.Dossiers;

/// <summary>Draws what happened over time; months are calendar months in UTC, oldest first.</summary>
internal static class Charts
{
    public static DossierCharts Draw(Material material) =>
        new(Engagement(material), ToneChart.Draw(material.Posts))
        {
            Sponsored = material.Posts.Any(post => post.Commercial.IsCommercial) ? Sponsored(material.Posts) : null,
            Growth = Growth(material) is { Count: > 0 } growth ? growth : null,
            Themes = Themes(material) is { Count: > 0 } themes ? themes : null,
        };

    public static string Month(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static EngagementChart? Engagement(Material material) =>
        EngagementRates.Judgeable(material) is [{ By: RateBase.Followers } main, ..]
        && TableReading.Of(material.Policy, main).Telling is var telling
            ? new EngagementChart(main.Tier.Name, telling.Band.Low, telling.Band.High,
                EngagementRates.Rounded(main.Median), [.. main.Posts.Reverse().Select(Point)],
                EngagementAssessment.Named(telling.Table))
            : null;

    private static EngagementPoint Point(PostRate rate) => new(
        rate.Post.Post.PublishedAt, EngagementRates.Rounded(rate.Rate), rate.Post.Commercial.IsCommercial,
        rate.Post.Post.Id, rate.Post.Post.Link);

    private static IReadOnlyList<SponsoredPoint> Sponsored(IEnumerable<AnalysedPost> posts) =>
    [
        .. posts.GroupBy(post => Month(post.Post.PublishedAt)).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new SponsoredPoint(
                month.Key,
                month.Count(),
                month.Count(post => post.Commercial.IsCommercial),
                Count(month, Marking.Marked)) { Ambiguous = Count(month, Marking.Ambiguous) }),
    ];

    private static int Count(IEnumerable<AnalysedPost> posts, Marking marking) =>
        posts.Count(post => post.Commercial.IsCommercial && post.Commercial.Marking == marking);

    private static IReadOnlyList<GrowthChart> Growth(Material material) =>
    [
        .. material.Channels.Where(channel => channel.History?.FollowerCounts is { Count: > 0 }).Select(channel =>
        {
            HashSet<DateOnly> jolts = [.. GrowthSeries.Of(channel, material.Policy.Authenticity.Growth)?.Jolts
                .Select(jolt => jolt.Date) ?? []];
            return new GrowthChart(channel.Channel.DisplayName,
            [
                .. channel.History!.FollowerCounts!.OrderBy(count => count.Date)
                    .Select(count => new GrowthPoint(count.Date, count.Count, jolts.Contains(count.Date))),
            ]);
        }),
    ];

    private static IReadOnlyList<ThemeChart> Themes(Material material) =>
    [
        .. ThemeClusters.Of(material.Posts, material.Names).Select(theme => new ThemeChart(
            theme.Name,
            [.. theme.Quarters.Select(share => new ThemePoint(share.Quarter, share.Posts, share.Share))])),
    ];
}
