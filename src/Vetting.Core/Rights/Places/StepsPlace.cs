using Vetting.Core.Flow;

namespace Vetting.Core.Rights.Places;

/// <summary>What operators see of attempts at steps: what failed may name an account.</summary>
internal sealed class StepsPlace(IStepLog? steps = null) : IPersonalPlace
{
    public string Name => "steps";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in steps is null ? [] : traces.Vettings)
            removed += await steps!.RemoveAsync(vetting, cancellation);
        return Erased.Of(Name, removed);
    }
}
