using Microsoft.Extensions.Logging;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Holds the engine against the tables: finds unfinished vettings whose instance is missing, failed in the engine or far
/// behind, and starts them again where they were. For a host's start, a timer, and an operator.
/// </summary>
public sealed partial class Reconciler(
    IRunList runs, IVettingStore vettings, IDecisionLog log, IFlows flows, ErasureDesk erasures, BrandEvents events, WatchKeeper watches,
    TimeProvider time,
    ILogger<Reconciler> logger)
{
    /// <summary>Long enough for an admission that is under way to start its instance.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>How long an instance may do nothing about what is due before it is started anew.</summary>
    private static readonly TimeSpan FarBehind = TimeSpan.FromMinutes(10);

    /// <summary>Longer than any step takes, and than the longest wait between two attempts at one.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(4);

    /// <summary>Who waits for somebody to look at what is contested looks again every day.</summary>
    private static readonly TimeSpan SilenceOfContested = Silence + TimeSpan.FromDays(1);

    private const string Missing = "missing";
    private const string Cut = "cut off with its storage";
    private const int MaxRestarts = 5;
    private const int AtOnce = 8;

    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the engine remembers what has finished; the tables keep it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Lets the engine forget what finished long ago.</summary>
    /// <returns>How many instances.</returns>
    public Task<int> ForgetFinishedAsync(CancellationToken cancellation) =>
        flows.PurgeFinishedAsync(time.GetUtcNow() - Remembered, cancellation);

    /// <returns>How many vettings, erasures and watches were mended.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var mended = await MendAllAsync(MendAsync, cancellation);
        await events.StartWaitingAsync(cancellation);
        return mended + await erasures.ResumeAsync(cancellation) + await watches.ResumeAsync(cancellation);
    }

    /// <summary>Starts everything again that goes on: storage that lost something may have lost the answer that an instance waits
    /// for, and such a one is silent.</summary>
    /// <returns>How many vettings and erasures.</returns>
    public async Task<int> StartAllAgainAsync(CancellationToken cancellation) =>
        await MendAllAsync(
            async (run, token) => await flows.FindAsync(run.VettingId, token) is { Status: FlowStatus.Running }
                && await vettings.FindAsync(run.VettingId, token) is { Stage: not VettingStage.Failed, Order: not null } vetting
                && await StartAgainAsync(vetting, Cut, token),
            cancellation)
        + await erasures.ResumeAsync(cancellation, anew: true);

    private async Task<int> MendAllAsync(Func<Run, CancellationToken, Task<bool>> mend, CancellationToken cancellation)
    {
        var mended = 0;
        await Parallel.ForEachAsync(
            runs.UnfinishedAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (run, token) =>
            {
                if (await TryMendAsync(run, mend, token))
                    Interlocked.Increment(ref mended);
            });
        return mended;
    }

    /// <summary>One vetting that cannot be looked at keeps no other from it.</summary>
    private async Task<bool> TryMendAsync(
        Run run, Func<Run, CancellationToken, Task<bool>> mend, CancellationToken cancellation)
    {
        try
        {
            return await mend(run, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotMended(logger, run.VettingId, failure.GetType().Name);
            return false;
        }
    }

    private async Task<bool> MendAsync(Run run, CancellationToken cancellation)
    {
        // Before the row, which says why an instance ended.
        var state = await flows.FindAsync(run.VettingId, cancellation);
        var vetting = await vettings.FindAsync(run.VettingId, cancellation);
        if (vetting is null)
            return await ForgetAsync(run.VettingId, cancellation);
        if (vetting.Stage == VettingStage.Failed)
        {
            await runs.SetAsync(vetting.Id, FlowStatus.Failed, cancellation);
            return true;
        }

        return state switch
        {
            // One that an operator holds is started when they let it go.
            null => run.Status == FlowStatus.Running && !IsNew(run)
                && await StartAgainAsync(vetting, Missing, cancellation),
            { Status: FlowStatus.Suspended } => await ListAsAsync(run, FlowStatus.Suspended, cancellation),
            { Status: FlowStatus.Terminated } when WasToBeReplaced(vetting, state) =>
                await StartAgainAsync(vetting, "ended and not replaced", cancellation),
            { Status: FlowStatus.Terminated } => await StopAsync(vetting, cancellation),
            { Status: FlowStatus.Failed } => await StartAgainAsync(vetting, "found failed", cancellation),
            { Status: FlowStatus.Completed } => await CompleteAsync(vetting, cancellation),
            var running => await ListAsAsync(run, FlowStatus.Running, cancellation)
                || await TellNotesAsync(vetting, running, cancellation)
                || await HurryAsync(vetting, running, cancellation),
        };
    }

    /// <summary>True when it was ended by who started the vetting again, who then died or is still at it.</summary>
    private static bool WasToBeReplaced(VettingSummary vetting, FlowState ended) =>
        vetting.RestartedAt - ended.StartedAt > Grace;

    private bool IsNew(Run run) => time.GetUtcNow() - run.ChangedAt < Grace;

    /// <summary>What was suspended or resumed elsewhere, such as in the portal.</summary>
    private async Task<bool> ListAsAsync(Run run, FlowStatus status, CancellationToken cancellation)
    {
        if (run.Status == status || IsNew(run))
            return false;
        await runs.SetAsync(run.VettingId, status, cancellation);
        return true;
    }

    /// <summary>A crash between the list and the row; the sender got no answer and sends again.</summary>
    private async Task<bool> ForgetAsync(string vettingId, CancellationToken cancellation)
    {
        if (VettingId.Parse(vettingId) is { } id && time.GetUtcNow() - id.At < Silence)
            return false;
        await runs.RemoveAsync(vettingId, cancellation);
        return true;
    }

    private async Task<bool> StopAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        await events.RaiseStoppedAsync(
            await vettings.UpdateAsync(vetting.Id, OperatorDesk.Stopped(reason: null), cancellation), cancellation);
        await runs.SetAsync(vetting.Id, FlowStatus.Terminated, cancellation);
        return true;
    }

    /// <summary>An instance that completed has told everybody; one of an earlier round has not.</summary>
    private async Task<bool> CompleteAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        if (vetting.IsOpen || vetting.ContestedUntil is not null || vetting.Unheard is not null)
            return await StartAgainAsync(vetting, vetting.IsOpen ? "of another round" : Missing, cancellation);
        await runs.SetAsync(vetting.Id, FlowStatus.Completed, cancellation);
        return true;
    }

    /// <summary>Whoever wrote a note died before they woke anybody, or the instance hears nothing.</summary>
    private async Task<bool> TellNotesAsync(VettingSummary vetting, FlowState running, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (vetting.Unheard?.Min(note => note.At) is not { } since || now - since <= Grace)
            return false;
        // Only one that waits for opinions always listens; one that tells an outcome may be at it for a day.
        if (vetting.Stage == VettingStage.InReview && now - since > FarBehind && now - running.StartedAt > FarBehind)
            return await StartAgainAsync(vetting, "deaf", cancellation);
        await flows.WakeAsync(vetting.Id, cancellation);
        return true;
    }

    private async Task<bool> HurryAsync(VettingSummary vetting, FlowState running, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await DueAsync(vetting, cancellation) is not { } due)
        {
            return now - running.UpdatedAt > (vetting.ContestedUntil is null ? Silence : SilenceOfContested)
                && await StartAgainAsync(vetting, "silent", cancellation);
        }

        if (now - due <= Grace)
            return false;
        // That it hears wake-ups says nothing: the answer to its own step may be what was lost.
        if (now - due > FarBehind && now - running.StartedAt > FarBehind)
            return await StartAgainAsync(vetting, "far behind", cancellation);
        await flows.WakeAsync(vetting.Id, cancellation);
        return true;
    }

    /// <returns>When an instance that waits for people should have gone on; null where it waits for nobody.</returns>
    private async Task<DateTimeOffset?> DueAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        if (vetting.Stage is not (VettingStage.Asking or VettingStage.InReview))
            return null;
        var rows = await log.ReadAsync(vetting.Id, cancellation);
        var standing = Standing.Of(rows, vetting);
        return rows.Counting() is { } closed && closed.At is var at ? standing.FinalAt > at ? standing.FinalAt : at
            : standing.FinalAt ?? vetting.WaitsUntil;
    }

    private async Task<bool> StartAgainAsync(VettingSummary vetting, string why, CancellationToken cancellation)
    {
        var mayLoop = why is not (Missing or Cut);
        if (vetting.Order is null || mayLoop && vetting.Restarts >= MaxRestarts)
            return await GiveUpAsync(vetting, why, cancellation);

        var mine = false;
        var row = await vettings.ChangeAsync(vetting.Id, row =>
        {
            // Another host may have found it too.
            mine = row.RestartedAt is not { } before || time.GetUtcNow() - before > Grace;
            return mine
                ? row with { RestartedAt = time.GetUtcNow(), Restarts = row.Restarts + (mayLoop ? 1 : 0) }
                : row;
        }, cancellation);
        if (!mine)
            return false;
        await flows.StartAsync(
            nameof(VetCreator), row.Id, row.Order! with { Dossier = row.Compiled }, replace: true, cancellation);
        StartedAgain(logger, row.Id, why);
        return true;
    }

    private async Task<bool> GiveUpAsync(VettingSummary vetting, string why, CancellationToken cancellation)
    {
        await flows.TerminateAsync(vetting.Id, $"Given up: {why}.", cancellation);
        var given = await vettings.UpdateAsync(vetting.Id, row => row with
        {
            Stage = row.IsOpen ? VettingStage.Failed : row.Stage,
            Problem = $"The vetting's orchestration was {why}, and could not be started again.",
        }, cancellation);
        if (given is { Stage: VettingStage.Failed })
            await events.RaiseAsync(given, EventType.Failed, new EventFacts(Problem: given.Problem), cancellation);
        await runs.SetAsync(vetting.Id, FlowStatus.Failed, cancellation);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "The vetting {VettingId} was started again: its instance was {Why}")]
    private static partial void StartedAgain(ILogger logger, string vettingId, string why);

    [LoggerMessage(2, LogLevel.Warning, "The vetting {VettingId} could not be held against its instance: {ErrorType}")]
    private static partial void NotMended(ILogger logger, string vettingId, string errorType);
}
