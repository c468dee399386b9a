using Vetting.Core.Vettings;

namespace Vetting.Core.Rights.Places;

/// <summary>The brand's list: rows stay, with what came of the vetting and without who it was.</summary>
internal sealed class RowsPlace(IVettingStore vettings, TimeProvider time) : IPersonalPlace
{
    public string Name => "rows";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var id in traces.Vettings)
        {
            var before = true;
            await vettings.UpdateAsync(
                id,
                row =>
                {
                    before = row.Erasure is not null;
                    // A step that was under way may have written into it since.
                    return row.WithoutCreator(row.Erasure ?? new RowErasure(erasure.Id, time.GetUtcNow()));
                },
                cancellation);
            removed += before ? 0 : 1;
        }

        return Erased.Of(Name, removed);
    }
}
