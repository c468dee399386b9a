using Vetting.Core.Connections;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights.Places;

/// <summary>Connected accounts: revoked at the platform, and their tokens gone. Kept counts those whose platform could not be
/// told.</summary>
internal sealed class ConnectionsPlace(IUses uses, IConnections? connections = null) : IPersonalPlace
{
    public string Name => "connections";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var (removed, notTold) = (0, 0);
        var channels = await traces.OwnChannelsAsync(uses, erasure.Brand, cancellation);
        foreach (var person in connections is null ? [] : traces.People)
        {
            var ended = await connections!.ForgetAsync(erasure.Brand, person, channels, cancellation);
            (removed, notTold) = (removed + ended.Removed, notTold + ended.NotTold);
        }

        return Erased.Of(Name, removed, Math.Max(notTold, KeptOf(erasure)));
    }

    private int KeptOf(ErasureRecord erasure) =>
        erasure.Places?.FirstOrDefault(place => place.Name == Name)?.Kept ?? 0;
}
