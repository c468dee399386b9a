using System.Globalization;
using Vetting.Core.Audience;
using Vetting.Core.Discourse;

namespace Vetting.Core.Dossiers;

/// <summary>Draws what happened over time; months are calendar months in UTC, oldest first.</summary>
internal static class Charts
{
    public static DossierCharts Draw(Material material) =>
        new(EngagementAssessment.Chart(material), ToneChart.Draw(material.Posts))
        {
            Sponsored = material.Posts.Any(post => post.Commercial.IsCommercial) ? Sponsored(material.Posts) : null,
            Growth = Growth(material) is { Count: > 0 } growth ? growth : null,
            Themes = Themes(material) is { Count: > 0 } themes ? themes : null,
        };

    public static string Month(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static IReadOnlyList<SponsoredPoint> Sponsored(IEnumerable<JudgedPost> posts) =>
    [
        .. posts.GroupBy(post => Month(post.Post.PublishedAt)).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new SponsoredPoint(
                month.Key,
                month.Count(),
                month.Count(post => post.Commercial.IsCommercial),
                month.Count(post => post.Commercial is { IsCommercial: true, IsMarked: true }))),
    ];

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
        .. Discourse.Themes.Of([.. material.Posts.Select(post => post.Analysed)]).Select(theme => new ThemeChart(
            theme.Name,
            [.. theme.Quarters.Select(share => new ThemePoint(share.Quarter, share.Posts, share.Share))])),
    ];
}
