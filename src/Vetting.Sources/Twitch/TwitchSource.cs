using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Twitch;

/// <summary>Twitch channels by login or address: their archives, uploads and highlights.</summary>
internal sealed partial class TwitchSource(
    TwitchApi api, TwitchChannel details, IOptions<FetchOptions> fetch, TimeProvider time) : IHistorySource
{
    public bool CanRead(Channel channel) =>
        channel.Platform == Platforms.Twitch && api.HasClient && LoginOf(channel) is not null;

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        var login = LoginOf(channel)!;
        if (!Login().IsMatch(login))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The handle should be 1 to 25 of a-z, 0-9 and _.");
        }

        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress)
        {
            // Broadcasts are kept for some weeks.
            PostsExpire = true,
        };
        var user = await budget.RunAsync(token => FindAsync(login, collector, token));
        var id = user.Text("id")!;
        await collector.ReadPagesAsync(
            cursor => budget.RunAsync(token => ReadPageAsync(id, cursor, collector, token)));
        var (followers, notes) = await DetailsAsync(id, collector, budget);
        foreach (var note in notes)
            collector.Note(note);

        return collector.ToHistory("twitch-api", new(
            PlainText.OrNull(user.Text("display_name")), PlainText.OrNull(user.Text("description")), followers, null,
            null));
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation)
    {
        if (LoginOf(channel) is not { } login || !Login().IsMatch(login))
            return null;
        using var budget = new ChannelBudget(fetch.Value, time, cancellation);
        var collector = new HistoryCollector(channel, HistoryLimits.Default, time.GetUtcNow());
        return await budget.RunAsync(async token => await details.FollowersAsync(
            (await FindAsync(login, collector, token)).Text("id")!, collector, token));
    }

    private static string? LoginOf(Channel channel) =>
        AccountName.Of(Platforms.Twitch, channel.Handle, channel.Address)?.TrimStart('@').ToLowerInvariant();

    private async Task<JsonElement> FindAsync(string login, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await api.GetAsync("users", [("login", login)], collector, cancellation);
        var user = answer.Items("data").FirstOrDefault();
        // One that was banned or has another name now looks the same.
        return user.Text("id") is not null
            ? user
            : throw new HistoryUnavailableException(UnavailableReason.NotFound, "Twitch knows no such user.");
    }

    private async Task<string?> ReadPageAsync(
        string user, string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        var page = await api.GetAsync(
            "videos", [("user_id", user), ("first", "100"), ("type", "all"), ("after", cursor)], collector,
            cancellation);
        foreach (var video in page.Items("data").Where(TwitchVideo.IsOwn))
            collector.Add(TwitchVideo.ToPost(video));

        return page.Member("pagination")?.Text("cursor");
    }

    private async Task<(long? Followers, IReadOnlyList<LocalizedText> Notes)> DetailsAsync(
        string user, HistoryCollector collector, ChannelBudget budget)
    {
        try
        {
            return await budget.RunAsync(async token => (
                await details.FollowersAsync(user, collector, token),
                await details.NotesAsync(user, collector, token)));
        }
        catch (TimeoutException)
        {
            return (null, []);
        }
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,25}\z")]
    private static partial Regex Login();
}
