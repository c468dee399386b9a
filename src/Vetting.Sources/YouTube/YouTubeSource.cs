using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.YouTube;

/// <summary>YouTube channels by handle, id, user name or address, through the Data API v3 with a key.</summary>
internal sealed class YouTubeSource(
    YouTubeApi api, YouTubeUploads uploads, YouTubeComments comments, IOptions<FetchOptions> fetch, TimeProvider time)
    : IHistorySource
{
    private static readonly LocalizedText OldName = new(
        "la chaîne a été trouvée par un ancien nom ; vérifiez que c’est bien elle.",
        "the channel was found by an old name; check that it is the right one.");

    public bool CanRead(Channel channel) =>
        channel.Platform == Platforms.YouTube && api.HasKey && YouTubeAccount.Of(channel) is not null;

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var account = await budget.RunAsync(token => FindAsync(YouTubeAccount.Of(channel)!, collector, token));
        if (account.Uploads is null)
            throw new HistoryUnavailableException(UnavailableReason.Empty, "The channel has no list of uploads.");

        await collector.ReadPagesAsync(cursor => budget.RunAsync(
            token => uploads.ReadPageAsync(account.Uploads, cursor, collector, token)));
        var history = collector.ToHistory("youtube-api", account.Profile);
        return history with
        {
            Comments = await comments.SampleAsync(
                history.Posts, limits.Known?.History, account.Id, collector, budget),
        };
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation);
        var collector = new HistoryCollector(channel, HistoryLimits.Default, time.GetUtcNow());
        return (await budget.RunAsync(token => FindAsync(YouTubeAccount.Of(channel)!, collector, token)))
            .Profile.Followers;
    }

    private async Task<YouTubeChannel> FindAsync(
        YouTubeAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        foreach (var filter in account.Filters)
        {
            var answer = await api.ListAsync(
                "channels", [("part", "snippet,contentDetails,statistics"), filter], collector, cancellation);
            // An unknown channel is an answer without items.
            if (answer.Items("items").Select(YouTubeChannel.Of).FirstOrDefault(found => found is not null) is { } found)
            {
                if (account.IsOld(filter))
                    collector.Note(OldName);
                return found;
            }
        }

        throw new HistoryUnavailableException(UnavailableReason.NotFound, "YouTube knows no such channel.");
    }
}
