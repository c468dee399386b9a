using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.TikTok;

/// <summary>TikTok accounts that their creators connected, through the Display API.</summary>
internal sealed class TikTokSource(TikTokApi api, IOptions<FetchOptions> fetch, TimeProvider time) : IConsentedSource
{
    public string Platform => Platforms.TikTok;

    public async Task<ChannelHistory> ReadAsync(
        ConsentedAccount account, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation)
    {
        if (!account.Has(TikTokScopes.Videos))
            throw ConsentSentences.MayNotReadPosts();
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var user = await budget.RunAsync(token => UserAsync(account, collector, token));
        await collector.ReadPagesAsync(
            cursor => budget.RunAsync(token => ReadPageAsync(account, cursor, collector, token)));
        return collector.ToHistory("tiktok-display-api", user);
    }

    /// <summary>As much as the scopes open.</summary>
    private async Task<ChannelProfile> UserAsync(
        ConsentedAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        Dictionary<string, JsonElement> known = [];
        foreach (var (_, fields) in TikTokScopes.UserFields.Where(group => account.Has(group.Scope)))
        {
            var answer = await api.UserAsync(account, fields, collector, cancellation);
            if (answer.ScopeIsMissing)
                continue;
            foreach (var field in (answer.Expected().Member("user") ?? default).Fields())
                known[field.Name] = field.Value;
        }

        var user = JsonSerializer.SerializeToElement(known);
        if (user.Text("username") is { } name && ConnectionKey.NameOf(name) != ConnectionKey.NameOf(account.Handle))
            throw ConsentSentences.HasAnotherName();
        return new(
            PlainText.OrNull(user.Text("display_name") ?? user.Text("username")),
            PlainText.OrNull(user.Text("bio_description")), user.Count("follower_count"), user.Count("following_count"),
            user.Count("video_count"), Verified: user.Member("is_verified") switch
            {
                { ValueKind: JsonValueKind.True } => true,
                { ValueKind: JsonValueKind.False } => false,
                _ => null,
            });
    }

    private async Task<string?> ReadPageAsync(
        ConsentedAccount account, string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        var page = await api.VideosAsync(account, cursor, collector, cancellation);
        foreach (var video in page.Items("videos"))
            collector.Add(TikTokVideo.ToPost(video));

        return page.Member("has_more") is { ValueKind: JsonValueKind.True }
            ? page.Count("cursor")?.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
