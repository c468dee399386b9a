using Microsoft.Extensions.Options;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Bluesky;

/// <summary>
/// Bluesky accounts by handle or DID: through the AppView, and from the creator's own server when the channel's address
/// names it, when the settings prefer it, or while the AppView is away.
/// </summary>
internal sealed class BlueskySource(
    AppViewReader appView, PdsReader pds, IOptions<BlueskyOptions> options, IOptions<FetchOptions> fetch,
    TimeProvider time) : IHistorySource
{
    public bool CanRead(Channel channel) =>
        channel.Platform == Platforms.Bluesky
        && (channel.Handle is not null || AtIdentifier.ProfilePage(channel.Address) is not null);

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        if (options.Value.PreferPds || (channel.Address is { } address && AtIdentifier.ProfilePage(address) is null))
            return await pds.ReadAsync(channel, limits, progress, budget);

        try
        {
            return await appView.ReadAsync(channel, limits, progress, budget);
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException and not ChannelTimeSpentException)
        {
            return await ReadInsteadAsync(channel, limits, progress, away, budget);
        }
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation);
        return options.Value.PreferPds ? null : await budget.RunAsync(token => appView.CountFollowersAsync(channel, token));
    }

    private async Task<ChannelHistory> ReadInsteadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, Exception away, ChannelBudget budget)
    {
        try
        {
            return await pds.ReadAsync(channel, limits, progress, budget);
        }
        catch (Exception alsoAway) when (alsoAway is HttpRequestException or TimeoutException and not ChannelTimeSpentException)
        {
            // One that answers and asks for patience says more than one that does not.
            if (new[] { alsoAway, away }.OfType<SourceFailedException>().FirstOrDefault() is { } failed)
                throw new SourceFailedException(failed.StatusCode!.Value);
            throw new HttpRequestException(
                $"{away.Message} The creator's own server: {alsoAway.Message}", away);
        }
    }
}
