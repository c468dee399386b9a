using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Bluesky;

/// <summary>Reads what the network's AppView shows to everybody: profile, posts and their counts.</summary>
internal sealed class AppViewReader(Xrpc xrpc, IOptions<BlueskyOptions> options, TimeProvider time)
{
    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, ChannelBudget budget)
    {
        var account = await budget.RunAsync(token => xrpc.AskAsync(
            options.Value.AppView, "app.bsky.actor.getProfile", [("actor", AtIdentifier.Of(channel).Value)], token));
        var did = account.Text("did");
        if (AtIdentifier.Parse(did) is not { IsDid: true })
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "The profile's did should be a DID.");

        SignInLabel.Check(account.Items("labels"));
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        // A handle that fails verification shows as handle.invalid; links by DID always work.
        var handle = account.Text("handle") is { } shown and not "handle.invalid" ? shown : did!;
        await collector.ReadPagesAsync(cursor => budget.RunAsync(
            token => ReadPageAsync(did!, handle, cursor, collector, token)));
        return collector.ToHistory("bluesky-appview", new(
            PlainText.OrNull(account.Text("displayName")), PlainText.OrNull(account.Text("description")),
            account.Count("followersCount"), account.Count("followsCount"), account.Count("postsCount"),
            Verified: IsVerified(account.Member("verification")), Handle: handle == did ? null : handle));
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation) =>
        (await xrpc.AskAsync(
            options.Value.AppView, "app.bsky.actor.getProfile", [("actor", AtIdentifier.Of(channel).Value)],
            cancellation)).Count("followersCount");

    private async Task<string?> ReadPageAsync(
        string did, string handle, string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        // Replies are talk in other people's threads, with other people's audience: they would sink every average. What
        // continues an author's own thread is the rest of what they wrote.
        var page = await xrpc.AskPageAsync(
            options.Value.AppView, "app.bsky.feed.getAuthorFeed",
            [("actor", did), ("limit", "100"), ("filter", "posts_and_author_threads"), ("cursor", cursor)],
            collector, cancellation);
        foreach (var item in page.Items("feed").Where(item => IsOwn(item, did)))
            collector.Add(item.Member("post") is { } post ? BlueskyPost.OfView(post, handle) : null);

        return page.Text("cursor");
    }

    // By somebody whom the network trusts with it, or as one of those.
    private static bool? IsVerified(JsonElement? verification) =>
        verification?.Text("verifiedStatus") == "valid" || verification?.Text("trustedVerifierStatus") == "valid"
            ? true
            : null;

    private static bool IsOwn(JsonElement item, string did) =>
        item.Member("reason")?.Text("$type") != "app.bsky.feed.defs#reasonRepost"
        && item.Member("post") is var post
        && (post?.Member("author")?.Text("did") ?? did) == did
        && !(post?.Member("record") is { } record && BlueskyPost.IsReply(record, did));
}
