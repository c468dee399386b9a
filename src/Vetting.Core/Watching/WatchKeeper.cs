using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Begins and ends watches, and holds the engine against their rows: one whose look is due and does not come is started
/// again.</summary>
public sealed partial class WatchKeeper(IWatches watches, IFlows flows, TimeProvider time, ILogger<WatchKeeper> log)
{
    /// <summary>The orchestration that watches; it takes the vetting's id.</summary>
    public const string Watching = "WatchCreator";

    /// <summary>How late a look may be before somebody asks after it.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Longer than a look takes, and than the longest wait between two attempts at one of its steps.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(6);

    internal async Task SettleAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        if (await watches.FindAsync(vetting.Id, cancellation) is { } known)
        {
            if (known.Ended is null && vetting.Stage != VettingStage.Approved)
                await EndAsync(known.Id, new WatchEnd(WatchEnding.Decision, time.GetUtcNow()), cancellation);
            else if (known.Ended is null)
                await flows.StartAsync(Watching, known.FlowId, known.Id, cancellation: cancellation);
            return;
        }

        if (vetting is not { Stage: VettingStage.Approved, Order: { Watch: { } rules } order, Dossier: { } dossier })
            return;
        var began = time.GetUtcNow();
        var watch = new Watch(
            vetting.Id, vetting.Brand, vetting.BriefId, vetting.CreatorName, vetting.Creator, order, rules, began,
            began.AddMonths(rules.Months), began + rules.Every, dossier);
        await watches.NoteAsync(watch.Id, new WatchLine.Began("began", began, watch.EndsAt), cancellation);
        await watches.AddAsync(watch, cancellation);
        await flows.StartAsync(Watching, watch.FlowId, watch.Id, cancellation: cancellation);
    }

    /// <returns>The row; null where there is none, or it had ended before.</returns>
    internal async Task<Watch?> EndAsync(string id, WatchEnd end, CancellationToken cancellation)
    {
        var watch = await watches.UpdateAsync(
            id, row => row.Ended is null ? row with { Ended = end, Open = null, Waiting = null } : row, cancellation);
        if (watch?.Ended != end)
            return null;
        await watches.NoteAsync(id, new WatchLine.Ended("ended", end.At, end), cancellation);
        await flows.WakeAsync(watch.FlowId, cancellation);
        return watch;
    }

    /// <returns>How many were started again.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancellation)
    {
        var (resumed, now) = (0, time.GetUtcNow());
        await foreach (var watch in watches.DueAsync(now - Late, cancellation))
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
            if (now - state.UpdatedAt > Late)
                await flows.WakeAsync(watch.FlowId, cancellation);
            return false;
        }

        return await flows.StartAsync(Watching, watch.FlowId, watch.Id, replace: state is { Finished: false }, cancellation);
    }

    [LoggerMessage(1, LogLevel.Warning, "The watch {Id} could not be held against its instance: {ErrorType}")]
    private static partial void NotResumed(ILogger log, string id, string errorType);
}
