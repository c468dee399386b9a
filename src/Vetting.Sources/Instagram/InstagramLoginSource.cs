using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.Meta;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.Instagram;

/// <summary>Professional Instagram accounts that their creators connected, with insights and a sample of comments.
/// </summary>
internal sealed class InstagramLoginSource(
    InstagramLoginGraph instagram, InstagramComments comments, IOptions<FetchOptions> fetch, TimeProvider time)
    : IConsentedSource
{
    private const string Media = "id,caption,media_type,permalink,timestamp,like_count,comments_count";

    public string Platform => Platforms.Instagram;

    public async Task<ChannelHistory> ReadAsync(
        ConsentedAccount account, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var profile = await budget.RunAsync(token => ProfileAsync(account, collector, token));
        await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
        {
            var page = await instagram.Graph.PageAsync(account, "me/media", Media, [], cursor, collector, token);
            foreach (var media in page.Items("data"))
                collector.Add(InstagramMedia.ToPost(media));
            return GraphPages.NextCursor(page);
        }));
        var history = collector.ToHistory("instagram-login", profile);
        return history with
        {
            Posts = account.Has(InstagramConsent.Insights)
                ? await history.Posts.WithInsightsAsync(
                    new PostInsights(instagram.Graph, account, "views", "shares", "saved"), WithCounts, collector, budget)
                : history.Posts,
            Comments = account.Has(InstagramConsent.Comments)
                ? await comments.SampleAsync(account, history.Posts, collector, budget)
                : null,
        };
    }

    private static Post WithCounts(Post post, IReadOnlyDictionary<string, long> counts) =>
        post with
        {
            Views = counts.Number("views"), Shares = counts.Number("shares"), Saves = counts.Number("saved"),
        };

    private async Task<ChannelProfile> ProfileAsync(
        ConsentedAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        var me = await instagram.Graph.GetAsync(account, "me",
            [("fields", "user_id,username,name,account_type,followers_count,follows_count,media_count")], collector,
            cancellation);
        if (me.Text("username") is not { } name || ConnectionKey.NameOf(name) != ConnectionKey.NameOf(account.Handle))
            throw ConsentSentences.HasAnotherName();
        var about = await AboutAsync(account, collector, cancellation);
        return new(
            PlainText.OrNull(me.Text("name") ?? name), PlainText.OrNull(about.Text("biography")),
            // At times the API says 0 of everybody.
            me.Count("followers_count") is > 0 and var followers ? followers : null, me.Count("follows_count"),
            me.Count("media_count"));
    }

    /// <summary>Given in practice, and in no reference of this login.</summary>
    private async Task<JsonElement> AboutAsync(
        ConsentedAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        try
        {
            return await instagram.Graph.GetAsync(account, "me", [("fields", "biography")], collector, cancellation);
        }
        catch (HistoryUnavailableException refused) when (
            refused.Reason is UnavailableReason.Refused or UnavailableReason.Private)
        {
            return default;
        }
    }
}
