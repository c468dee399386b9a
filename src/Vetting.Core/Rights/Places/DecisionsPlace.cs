using Vetting.Core.Review;

namespace Vetting.Core.Rights.Places;

/// <summary>What people wrote in the log of decisions; that and when they decided stays, and the chain holds.</summary>
internal sealed class DecisionsPlace(IDecisionLog log, IDecisionArchive archive, TimeProvider time) : IPersonalPlace
{
    public string Name => "reasons";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var (removed, copies, kept) = (0, 0, 0);
        foreach (var vetting in traces.Vettings)
        {
            removed += await log.EraseWordsAsync(vetting, time.GetUtcNow(), cancellation);
            var (gone, immutable) = await archive.EraseWordsAsync(vetting, cancellation);
            (copies, kept) = (copies + gone, kept + immutable);
        }

        return [new(Name, removed), new("reasonCopies", copies, kept)];
    }
}
