using Vetting.Core.Flow;
using Vetting.Core.Vettings;

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
            if (await flows.FindAsync(vetting, cancellation) is not null)
            {
                await flows.PurgeAsync(vetting, cancellation);
                removed++;
            }

            if (VettingId.Parse(vetting) is not null)
                await runs.RemoveAsync(vetting, cancellation);
        }

        return Erased.Of(Name, removed);
    }
}
