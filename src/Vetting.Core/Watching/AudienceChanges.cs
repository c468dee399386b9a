using Vetting.Core.Audience;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Followers that jump, and new posts that draw less or more than the account's own ever did.</summary>
internal static class AudienceChanges
{
    /// <summary>A post gathers most of its likes by then.</summary>
    private static readonly TimeSpan Ripe = TimeSpan.FromDays(3);

    /// <summary>Windows of earlier posts that a band takes.</summary>
    private const int FewestWindows = 12;

    /// <summary>Of the windows, at either end.</summary>
    private const double Beyond = 0.05;

    private static readonly LocalizedText More = new(
        "{channel}\u00a0: {now}, {change} depuis le {date}.", "{channel}: {now}, {change} since {date}.");

    private static readonly LocalizedText Engagement = new(
        "{channel}\u00a0: les {posts} dernières publications suscitent {now} d’engagement médian. Par groupes d’autant de "
        + "publications, ce compte allait de {low} à {high}.",
        "{channel}: the last {posts} posts draw a median engagement of {now}. By groups of as many posts, the account used to "
        + "range from {low} to {high}.");

    private static readonly LocalizedText Band = new("de {low} à {high}", "{low} to {high}");

    public static IEnumerable<WatchedChange> Between(SeenCreator before, SeenCreator now, WatchRules rules) =>
        Followers(before, now, rules).Concat(Rates(before, now, rules));

    /// <summary>Whether an account has many more or many fewer followers than it had.</summary>
    public static bool IsJump(long before, long now, WatchRules rules) =>
        Math.Abs(now - before) is var change && change >= rules.LeastFollowers && change >= rules.ShareOfFollowers * Math.Max(1, before);

    /// <summary>Whether followers rose or fell on a day since, and not on one that was counted before.</summary>
    public static bool HasNewJolt(SeenCreator before, SeenCreator now) => now.Material.Channels
        .Select(channel => GrowthSeries.Of(channel, now.Material.Policy.Authenticity.Growth)).OfType<GrowthSeries>()
        .SelectMany(series => series.Jolts).Any(jolt => jolt.Date > DateOnly.FromDateTime(before.At.UtcDateTime));

    private static IEnumerable<WatchedChange> Followers(SeenCreator before, SeenCreator now, WatchRules rules)
    {
        var known = AudienceSize.All(before.Material.Channels).Where(size => !size.Stated)
            .ToDictionary(size => size.Channel.Channel.Key, StringComparer.Ordinal);
        foreach (var size in AudienceSize.All(now.Material.Channels).Where(size => !size.Stated))
        {
            if (!known.TryGetValue(size.Channel.Channel.Key, out var was))
                continue;
            var change = size.Followers - was.Followers;
            if (!IsJump(was.Followers, size.Followers, rules))
                continue;
            yield return new WatchedChange(
                $"followers@{size.Channel.Channel.Key}@{was.Followers}@{Math.Sign(change)}", ChangeKind.Followers,
                WatchedChange.SubjectOf(ChangeKind.Followers), Severity.Medium,
                More.With(
                    ("channel", Plain(size.Channel.Channel.DisplayName)), ("now", Wording.Followers(size.Followers)),
                    ("change", Wording.Change(change)), ("date", Wording.Day(before.At))),
                [], Wording.Followers(was.Followers));
        }
    }

    private static IEnumerable<WatchedChange> Rates(SeenCreator before, SeenCreator now, WatchRules rules)
    {
        foreach (var rates in EngagementRates.Judgeable(now.Material).Where(rates => !rates.Size.Stated)
            .DistinctBy(rates => rates.Size.Channel.Channel.Key))
        {
            var posts = rates.Posts.OrderBy(post => post.Post.Post.PublishedAt).ToList();
            double[] old = [.. posts.Where(post => post.Post.Post.PublishedAt <= before.At - Ripe).Select(post => post.Rate)];
            var young = posts.Where(post => post.Post.Post.PublishedAt > before.At - Ripe && post.Post.Post.PublishedAt <= now.At - Ripe)
                .TakeLast(rules.NewPosts).ToList();
            if (young.Count < rules.NewPosts || old.Length < rules.NewPosts + FewestWindows - 1)
                continue;
            double[] windows =
            [
                .. Enumerable.Range(0, old.Length - rules.NewPosts + 1)
                    .Select(start => Statistics.Median(old[start..(start + rules.NewPosts)])).Order(),
            ];
            var cut = (int)(Beyond * windows.Length);
            var (low, high) = (windows[cut], windows[^(cut + 1)]);
            var (median, usual) = (Statistics.Median([.. young.Select(post => post.Rate)]), Statistics.Median(old));
            if (median >= low && median <= high || Math.Abs(median - usual) < rules.ShareOfEngagement * usual)
                continue;
            var channel = rates.Size.Channel.Channel;
            LocalizedText lowest = EngagementAssessment.Percent(low), highest = EngagementAssessment.Percent(high);
            yield return new WatchedChange(
                $"engagement@{channel.Key}@{(median < low ? "below" : "above")}@{before.At:yyyyMM}", ChangeKind.Engagement,
                WatchedChange.SubjectOf(ChangeKind.Engagement), median < low ? Severity.Medium : Severity.Low,
                Engagement.With(
                    ("channel", Plain(channel.DisplayName)), ("posts", Wording.Number(young.Count)),
                    ("now", EngagementAssessment.Percent(median)), ("low", lowest), ("high", highest)),
                [.. young.OrderBy(post => post.Rate).Take(3).Select(post => post.Quote())],
                Band.With(("low", lowest), ("high", highest)));
        }
    }

    private static LocalizedText Plain(string name) => new(name, name);
}
