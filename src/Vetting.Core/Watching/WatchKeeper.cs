using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Begins and ends watches, and holds the engine against their rows: one whose look is due and does not come is started
/// again.</summary>
public sealed partial class WatchKeeper(
    IWatches watches, IVettingStore vettings, IFlows flows, BrandEvents events, TimeProvider time, ILogger<WatchKeeper> log,
    WatchTerms? terms = null)
{
    /// <summary>The orchestration that watches; it takes the vetting's id.</summary>
    public const string Watching = "WatchCreator";

    /// <summary>Longer than a look takes, and than the longest wait between two attempts at one of its steps.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(6);

    internal async Task SettleAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var known = await watches.FindAsync(vetting.Id, cancellation);
        if (known is { Ended: null } && vetting.Stage != VettingStage.Approved)
        {
            await EndAsync(known.Id, new WatchEnd(WatchEnding.Decision, time.GetUtcNow()), cancellation);
        }
        else if (known is { Ended: null })
        {
            await flows.StartAsync(Watching, known.FlowId, known.Id, cancellation: cancellation);
        }
        else if (known is null or { Ended.How: WatchEnding.Decision }
            && vetting is { Stage: VettingStage.Approved, Order: { Watch: { } rules } order, Dossier: { } dossier })
        {
            await BeginAsync(vetting, order, (terms ?? new()).For(rules), dossier, known, cancellation);
        }
    }

    /// <param name="before">Of an approval that was taken back and given again: what was told stays told.</param>
    private async Task BeginAsync(
        VettingSummary vetting, VettingOrder order, WatchRules rules, ContentRef dossier, Watch? before, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        var watch = new Watch(
            vetting.Id, vetting.Brand, vetting.BriefId, vetting.CreatorName, vetting.Creator, order, rules, began,
            began.AddMonths(rules.Months), began + rules.Every, dossier, before?.Looks ?? 0, Told: before?.Told, Mutes: before?.Mutes);
        await watches.NoteAsync(
            watch.Id, new WatchLine.Began(before is null ? "began" : $"began-{began.UtcTicks:D19}", began, watch.EndsAt), cancellation);
        if (!await watches.AddAsync(watch, cancellation))
            await watches.UpdateAsync(watch.Id, row => row.Ended?.How == WatchEnding.Decision ? watch : row, cancellation);
        await flows.StartAsync(Watching, watch.FlowId, watch.Id, cancellation: cancellation);
    }

    /// <returns>The row; null where there is none, or it had ended before.</returns>
    internal async Task<Watch?> EndAsync(string id, WatchEnd end, CancellationToken cancellation)
    {
        var watch = await watches.UpdateAsync(
            id, row => row.Ended is null ? row with { Ended = end, Open = null, Waiting = null } : row, cancellation);
        if (watch?.Ended != end)
            return null;
        await TellEndAsync(watch, cancellation);
        await flows.WakeAsync(watch.FlowId, cancellation);
        return watch;
    }

    /// <summary>Writes down that a watch ended, and has the brand's own system told. Safe to repeat.</summary>
    internal async Task TellEndAsync(Watch watch, CancellationToken cancellation)
    {
        var end = watch.Ended!;
        await watches.NoteAsync(watch.Id, new WatchLine.Ended($"ended-{end.At.UtcTicks:D19}", end.At, end), cancellation);
        if (await vettings.FindAsync(watch.Id, cancellation) is { Erasure: null } vetting)
        {
            await events.RaiseAsync(
                vetting, EventType.WatchEnded, new EventFacts(Ending: end.How), cancellation, end.At, watch.Looks + 1);
        }
    }

    /// <returns>How many were started again.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancellation)
    {
        var (resumed, now) = (0, time.GetUtcNow());
        await foreach (var watch in watches.DueAsync(now - Watch.Late, cancellation))
        {
            try
            {
                resumed += await ResumeAsync(watch, now, cancellation) ? 1 : 0;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                NotResumed(log, watch.Id, failure.GetType().Name);
            }
        }

        return resumed;
    }

    private async Task<bool> ResumeAsync(Watch watch, DateTimeOffset now, CancellationToken cancellation)
    {
        var state = await flows.FindAsync(watch.FlowId, cancellation);
        if (state is { Status: FlowStatus.Suspended })
            return false;
        if (state is { Finished: false } && now - state.UpdatedAt < Silence)
        {
            if (now - state.UpdatedAt > Watch.Late)
                await flows.WakeAsync(watch.FlowId, cancellation);
            return false;
        }

        return await flows.StartAsync(Watching, watch.FlowId, watch.Id, replace: state is { Finished: false }, cancellation);
    }

    [LoggerMessage(1, LogLevel.Warning, "The watch {Id} could not be held against its instance: {ErrorType}")]
    private static partial void NotResumed(ILogger log, string id, string errorType);
}
