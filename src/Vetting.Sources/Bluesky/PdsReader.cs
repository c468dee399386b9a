using System.Text.Json;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Bluesky;

/// <summary>Reads the records in the creator's own repository: the words, without anybody's counts.</summary>
internal sealed class PdsReader(Xrpc xrpc, IdentityResolver identities, TimeProvider time)
{
    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, ChannelBudget budget)
    {
        var identity = await budget.RunAsync(token => identities.ResolveAsync(AtIdentifier.Of(channel), token));
        CheckAddress(channel, identity);
        var profile = await budget.RunAsync(token => ProfileAsync(identity, token));
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        await collector.ReadPagesAsync(cursor => budget.RunAsync(
            token => ReadPageAsync(identity, cursor, collector, token)));
        return collector.ToHistory("bluesky-pds", profile);
    }

    /// <summary>A server that only claims to hold the account must not speak for it.</summary>
    private static void CheckAddress(Channel channel, Identity identity)
    {
        if (channel.Address is { } address && AtIdentifier.ProfilePage(address) is null
            && Origin(FetchAddress.Parse(address)) != Origin(identity.Pds))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.NotFound, "The account's DID document names another PDS than the channel's address.");
        }
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async Task<ChannelProfile> ProfileAsync(Identity identity, CancellationToken cancellation)
    {
        try
        {
            var record = await xrpc.AskAsync(identity.Pds, "com.atproto.repo.getRecord",
                [("repo", identity.Did), ("collection", "app.bsky.actor.profile"), ("rkey", "self")], cancellation);
            var profile = record.Member("value") ?? default;
            SignInLabel.Check(profile.Member("labels")?.Items("values") ?? []);
            return new(
                PlainText.OrNull(profile.Text("displayName")), PlainText.OrNull(profile.Text("description")),
                null, null, null);
        }
        catch (HistoryUnavailableException none) when (none.Reason == UnavailableReason.NotFound)
        {
            // An account need not have a profile; whether it exists at all shows in its records.
            return new(null, null, null, null, null);
        }
    }

    private async Task<string?> ReadPageAsync(
        Identity identity, string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        var page = await xrpc.AskPageAsync(identity.Pds, "com.atproto.repo.listRecords",
            [("repo", identity.Did), ("collection", "app.bsky.feed.post"), ("limit", "100"), ("cursor", cursor)],
            collector, cancellation);
        if (page.Member("records") is not { ValueKind: JsonValueKind.Array } records)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The answer's records should be a list.");
        }

        foreach (var record in records.EnumerateArray().Where(record => !IsReply(record, identity.Did)))
        {
            collector.Add(record.Member("value") is { } post
                ? BlueskyPost.OfRecord(record.Text("uri"), post, identity.Name)
                : null);
        }

        return page.Text("cursor");
    }

    private static bool IsReply(JsonElement record, string did) =>
        record.Member("value") is { } post && BlueskyPost.IsReply(post, did);
}
