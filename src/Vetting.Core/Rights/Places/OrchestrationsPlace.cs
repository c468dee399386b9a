using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Rights.Places;

/// <summary>What the engine remembers of vettings, and the operators' list of them.</summary>
internal sealed class OrchestrationsPlace(IFlows flows, IRunList runs) : IPersonalPlace
{
    public string Name => "orchestrations";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
        {
            foreach (var id in new[] { vetting, Watch.FlowIdOf(vetting) })
            {
                if (await flows.FindAsync(id, cancellation) is null)
                    continue;
                await flows.PurgeAsync(id, cancellation);
                removed++;
            }

            if (VettingId.Parse(vetting) is not null)
                await runs.RemoveAsync(vetting, cancellation);
        }

        return Erased.Of(Name, removed);
    }
}
