using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.Meta;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.Threads;

/// <summary>Threads accounts that their creators connected.</summary>
internal sealed class ThreadsSource(ThreadsGraph threads, IOptions<FetchOptions> fetch, TimeProvider time)
    : IConsentedSource
{
    public string Platform => Platforms.Threads;

    public async Task<ChannelHistory> ReadAsync(
        ConsentedAccount account, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var profile = await budget.RunAsync(token => ProfileAsync(account, collector, token));
        List<string> doubtful = [.. ThreadsPost.Doubtful];
        await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
        {
            var page = await threads.Graph.PageAsync(
                account, "me/threads", ThreadsPost.Fields, doubtful, cursor, collector, token);
            foreach (var post in page.Items("data").Where(ThreadsPost.IsOwn))
                collector.Add(ThreadsPost.ToPost(post));
            return GraphPages.NextCursor(page);
        }));
        var history = collector.ToHistory("threads-api", profile);
        if (!account.Has(ThreadsConsent.Insights))
            return history;
        return history with
        {
            Profile = profile with { Followers = await FollowersAsync(account, collector, budget) },
            Posts = await history.Posts.WithInsightsAsync(
                new PostInsights(threads.Graph, account, ThreadsPost.Metrics), ThreadsPost.WithCounts, collector,
                budget),
        };
    }

    private async Task<ChannelProfile> ProfileAsync(
        ConsentedAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        var me = await threads.Graph.GetAsync(
            account, "me", [("fields", "id,username,name,threads_biography")], collector, cancellation);
        if (me.Text("username") is not { } name || ConnectionKey.NameOf(name) != ConnectionKey.NameOf(account.Handle))
            throw ConsentSentences.HasAnotherName();
        return new(
            PlainText.OrNull(me.Text("name") ?? name), PlainText.OrNull(me.Text("threads_biography")), null, null,
            null);
    }

    private async Task<long?> FollowersAsync(ConsentedAccount account, HistoryCollector collector, ChannelBudget budget)
    {
        var insights = new PostInsights(threads.Graph, account, "followers_count");
        try
        {
            // Named otherwise than a post's, and of the same shape.
            var counts = await budget.RunAsync(token => insights.ReadAsync("me", "threads_insights", collector, token));
            return counts.Number("followers_count");
        }
        catch (Exception none) when (none is HistoryUnavailableException or HttpRequestException or TimeoutException)
        {
            return null;
        }
    }
}
