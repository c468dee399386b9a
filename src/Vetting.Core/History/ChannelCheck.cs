using System.Collections.Concurrent;
using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <summary>
/// Looks whether an account is there, as its creator types it. Of what is seen only its name and followers are told, and
/// nothing is kept but the answer, for ten minutes.
/// </summary>
public sealed class ChannelCheck(IEnumerable<IHistorySource> sources, TimeProvider time) : IDisposable
{
    private const int AtOnce = 4;
    private const int MostRemembered = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Enough to see that there is something.</summary>
    private static readonly HistoryLimits Glance = new(MaxPosts: 12, MaxPages: 1, MaxBytes: 2_000_000) { Time = Patience };

    private readonly ConcurrentDictionary<string, (ChannelSight Sight, DateTimeOffset At)> _seen = [];
    private readonly SemaphoreSlim _looking = new(AtOnce);

    /// <summary>Whether somebody else than its creator can look.</summary>
    public bool IsOpen(Channel channel) => sources.Any(source => source.CanRead(channel));

    public async Task<ChannelSight> LookAsync(Channel channel, CancellationToken cancellation)
    {
        if (sources.FirstOrDefault(source => source.CanRead(channel)) is not { } source)
            return new ChannelSight.Closed();
        var now = time.GetUtcNow();
        if (_seen.TryGetValue(channel.Key, out var before) && now - before.At < Remembered)
            return before.Sight;
        var sight = await LookAsync(source, channel, cancellation);
        if (sight is ChannelSight.Unknown)
            return sight;
        if (_seen.Count >= MostRemembered)
            _seen.Clear();
        _seen[channel.Key] = (sight, now);
        return sight;
    }

    public void Dispose() => _looking.Dispose();

    private async Task<ChannelSight> LookAsync(
        IHistorySource source, Channel channel, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await _looking.WaitAsync(either.Token);
            try
            {
                var history = await source.ReadAsync(channel, Glance, progress: null, either.Token);
                return history.Posts.Count == 0
                    ? new ChannelSight.Unreadable(UnavailableReason.Empty, null)
                    : new ChannelSight.Found(history.Profile.DisplayName, history.Profile.Followers);
            }
            finally
            {
                _looking.Release();
            }
        }
        catch (HistoryUnavailableException ours)
            when (ours.Reason is UnavailableReason.QuotaUsed or UnavailableReason.AccessRefused)
        {
            return new ChannelSight.Unknown();
        }
        catch (HistoryUnavailableException unavailable)
        {
            return new ChannelSight.Unreadable(unavailable.Reason, unavailable.Sentence);
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException or ChannelTimeSpentException
            || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ChannelSight.Unknown();
        }
    }
}
