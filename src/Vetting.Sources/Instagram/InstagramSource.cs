using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Instagram;

/// <summary>Professional Instagram accounts by name or address, through business_discovery with the brand's token.
/// </summary>
internal sealed partial class InstagramSource(GraphApi api, IOptions<FetchOptions> fetch, TimeProvider time)
    : IHistorySource
{
    public bool CanRead(Channel channel) =>
        channel.Platform == Platforms.Instagram && api.HasToken && NameOf(channel) is not null;

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        var name = NameOf(channel)!;
        if (!Name().IsMatch(name))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The handle should be 1 to 30 of a-z, 0-9, . and _.");
        }

        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var fields = new InstagramFields();
        ChannelProfile? profile = null;
        await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
        {
            var account = await api.DiscoverAsync(name, Checked(cursor), fields, collector, token);
            profile ??= Profile(account);
            var media = account.Member("media") ?? default;
            var page = media.Items("data").ToList();
            foreach (var item in page)
                collector.Add(InstagramMedia.ToPost(item));

            // The last page has a cursor too, which leads to an empty one.
            return page.Count > 0 ? media.Member("paging")?.Member("cursors")?.Text("after") : null;
        }));
        return collector.ToHistory("instagram-api", profile!);
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation)
    {
        if (NameOf(channel) is not { } name || !Name().IsMatch(name))
            return null;
        using var budget = new ChannelBudget(fetch.Value, time, cancellation);
        var collector = new HistoryCollector(channel, HistoryLimits.Default, time.GetUtcNow());
        return Profile(await budget.RunAsync(
            token => api.DiscoverAsync(name, null, new InstagramFields(), collector, token))).Followers;
    }

    private static string? NameOf(Channel channel) =>
        AccountName.Of(Platforms.Instagram, channel.Handle, channel.Address)?.TrimStart('@').ToLowerInvariant();

    /// <summary>A cursor becomes part of what is asked, and must add nothing else to it.</summary>
    private static string? Checked(string? cursor) =>
        cursor is null || Cursor().IsMatch(cursor) ? cursor : throw new HistoryUnavailableException(
            UnavailableReason.Malformed, "The cursor is of no known shape.");

    private static ChannelProfile Profile(JsonElement account) => new(
        PlainText.OrNull(account.Text("name") ?? account.Text("username")), PlainText.OrNull(account.Text("biography")),
        // At times the API says 0 of everybody.
        account.Count("followers_count") is > 0 and var followers ? followers : null,
        account.Count("follows_count"), account.Count("media_count"),
        PlainText.OrNull(account.Text("website")) is { } website ? [website] : null);

    [GeneratedRegex(@"^[a-z0-9._]{1,30}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\w=+/.|:-]{1,1000}\z")]
    private static partial Regex Cursor();
}
