using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

/// <summary>Reads channels through the accounts that their creators connected.</summary>
public sealed class ConnectedHistories(
    IConnectionStore store, TokenKeeper keeper, IEnumerable<IConsentedSource> sources) : IConnectedHistories
{
    public async Task<ChannelHistory?> TryReadAsync(
        string brand, Creator creator, Channel channel, HistoryLimits limits, IProgress<int>? progress,
        CancellationToken cancellation)
    {
        if (sources.FirstOrDefault(source => source.Platform == channel.Platform) is not { } source
            || ConnectionKey.Of(brand, channel) is not { } key
            || await store.FindAsync(key, cancellation) is not { Connection: { } connection }
            || connection.Creator != Connection.OwnerOf(creator))
        {
            return null;
        }

        var history = await source.ReadAsync(
            new ConsentedAccount(connection, keeper), channel, limits, progress, cancellation);
        return history with { Proof = new HandleProof.Connected(connection.ConnectedAt) };
    }
}
