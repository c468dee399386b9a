using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Counts, once a day, the followers of the accounts under vetting: an account one after the other, and each once for all
/// brands.
/// </summary>
public sealed partial class FollowerSweep(
    IRunList runs, IVettingStore vettings, IContentStore content, IEnumerable<IHistorySource> sources,
    IFollowerSeries series, TimeProvider time, ILogger<FollowerSweep> log)
{
    /// <returns>How many accounts were counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var counted = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var run in runs.UnfinishedAsync(cancellation))
        {
            foreach (var channel in await ChannelsAsync(run.VettingId, cancellation))
            {
                if (seen.Add(channel.Key) && await TryCountAsync(channel, cancellation))
                    counted++;
            }
        }

        return counted;
    }

    private async Task<IReadOnlyList<Channel>> ChannelsAsync(string vettingId, CancellationToken cancellation)
    {
        if ((await vettings.FindAsync(vettingId, cancellation))?.Order is not { } order)
            return [];
        try
        {
            return (await content.GetJsonAsync<Submission>(order.Submission, cancellation)).Channels;
        }
        catch (ContentMissingException)
        {
            return [];
        }
    }

    /// <summary>One account that cannot be counted keeps no other from it.</summary>
    private async Task<bool> TryCountAsync(Channel channel, CancellationToken cancellation)
    {
        try
        {
            return await CountAsync(channel, cancellation);
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested)
        {
            NotCounted(log, channel.Platform, away.GetType().Name);
            return false;
        }
    }

    private async Task<bool> CountAsync(Channel channel, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (sources.FirstOrDefault(source => source.CanRead(channel)) is not { } source
            || (await series.ReadAsync(channel.Key, today, cancellation)).Count > 0
            || await source.CountFollowersAsync(channel, cancellation) is not { } followers)
        {
            return false;
        }

        await series.AddAsync(channel.Key, new FollowerCount(today, followers), cancellation);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "An account's followers could not be counted on {Platform}: {ErrorType}")]
    private static partial void NotCounted(ILogger log, string platform, string errorType);
}
