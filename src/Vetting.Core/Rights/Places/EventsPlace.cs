using Vetting.Core.Events;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Rights.Places;

/// <summary>What the brand's own system was told: that it was, and how a vetting ended, stays.</summary>
internal sealed class EventsPlace(IVettingStore vettings, IEventLog? events = null, IWatches? watches = null) : IPersonalPlace
{
    public string Name => "events";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var (removed, kept) = (0, 0);
        foreach (var id in events is null ? [] : traces.Vettings)
        {
            if (await vettings.FindAsync(id, cancellation) is not { } vetting)
                continue;
            foreach (var happened in BrandEvents.IdsOf(vetting, await LooksAsync(id, cancellation)))
            {
                var held = await EmptyAsync(new EventKey(vetting.Brand, happened), cancellation);
                removed += held == true ? 1 : 0;
                kept += held is null ? 0 : 1;
            }
        }

        return Erased.Of(Name, removed, kept);
    }

    private async Task<int> LooksAsync(string vetting, CancellationToken cancellation) =>
        watches is null ? 0 : (await watches.FindAsync(vetting, cancellation))?.Looks ?? 0;

    /// <returns>Whether anything was in it; null where there is no such event.</returns>
    private async Task<bool?> EmptyAsync(EventKey key, CancellationToken cancellation)
    {
        var held = false;
        var found = await events!.UpdateAsync(
            key,
            happened =>
            {
                var kept = new EventFacts(happened.Facts.Outcome);
                held = happened.Facts != kept;
                return happened with { Facts = kept };
            },
            cancellation);
        return found is null ? null : held;
    }
}
