using Vetting.Core.Flow;

namespace Vetting.Core.Rights;

/// <summary>Takes out of the erasure's own row what it was about, and who.</summary>
public sealed class CloseErasure(IErasureStore erasures, TimeProvider time) : IActivity<ErasureOrder, Done>
{
    public static Step<ErasureOrder, Done> Step { get; } = Step<ErasureOrder, Done>.By<CloseErasure>();

    public async Task<Done> RunAsync(ErasureOrder input, CancellationToken cancellation)
    {
        await erasures.UpdateAsync(
            input.ErasureId,
            row => row with
            {
                ClosedAt = row.ClosedAt ?? time.GetUtcNow(),
                Vettings = row.Traces?.Vettings.Count ?? row.Vettings,
                Traces = null,
                Only = null,
                Creator = null,
            },
            cancellation);
        return Done.Value;
    }
}
