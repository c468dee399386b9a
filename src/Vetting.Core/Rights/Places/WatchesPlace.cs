using Vetting.Core.Watching;

namespace Vetting.Core.Rights.Places;

/// <summary>What was seen of creators after they were approved.</summary>
internal sealed class WatchesPlace(IWatches watches) : IPersonalPlace
{
    public string Name => "watches";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
            removed += await watches.RemoveAsync(vetting, cancellation);
        return [new(Name, removed)];
    }
}
