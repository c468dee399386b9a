using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Shows operators every orchestration, does what they ask, and keeps the brand's list true to it.</summary>
public sealed class OperatorDesk(IFlows flows, IRunList runs, IVettingStore vettings, BrandEvents events)
{
    /// <summary>Unfinished ones oldest first, then finished ones newest first; from the product's own list.</summary>
    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    public async Task<FlowPage> ListAsync(RunQuery query, CancellationToken cancellation)
    {
        var page = await runs.ListAsync(query, cancellation);
        return new FlowPage(await Task.WhenAll(page.Items.Select(run => ShowAsync(run, cancellation))), page.Continuation);
    }

    /// <returns>How many have the status, and whether there are more than could be counted at once.</returns>
    public async Task<(int Count, bool More)> CountAsync(FlowStatus status, CancellationToken cancellation)
    {
        var page = await runs.ListAsync(new RunQuery(status, PageSize: 200), cancellation);
        return (page.Items.Count, page.Continuation is not null);
    }

    /// <returns>Null for an id that is on no list.</returns>
    public async Task<ShownFlow?> FindAsync(string id, CancellationToken cancellation) =>
        await runs.FindAsync(id, cancellation) is { } run ? await ShowAsync(run, cancellation) : null;

    internal async Task<ShownFlow> ShowAsync(Run run, CancellationToken cancellation) =>
        ShownOf(run, await flows.FindAsync(run.VettingId, cancellation));

    /// <summary>What a crash leaves half done is finished by the reconciler, or by the same act again.</summary>
    /// <param name="reason">In the operator's words, without personal data; null when none was given.</param>
    public async Task<ActResult> ActAsync(OperatorAct act, string id, string? reason, CancellationToken cancellation)
    {
        if (await runs.FindAsync(id, cancellation) is not { } run)
            return ActResult.NoSuchInstance;
        var state = await flows.FindAsync(id, cancellation);
        if (!act.AppliesTo(StatusOf(run, state)))
            return ActResult.NotInThatState;
        var because = reason ?? "by an operator";
        switch (act)
        {
            case OperatorAct.Suspend:
                await flows.SuspendAsync(id, because, cancellation);
                await runs.SetAsync(id, FlowStatus.Suspended, cancellation);
                break;
            case OperatorAct.Resume:
                await flows.ResumeAsync(id, because, cancellation);
                await runs.SetAsync(id, FlowStatus.Running, cancellation);
                break;
            case OperatorAct.Terminate:
                // Before the row says so: what still runs might write over it.
                await flows.TerminateAsync(id, because, cancellation);
                await events.RaiseStoppedAsync(await vettings.UpdateAsync(id, Stopped(reason), cancellation), cancellation);
                await runs.SetAsync(id, FlowStatus.Terminated, cancellation);
                break;
            case OperatorAct.Rerun:
                return await RerunAsync(id, cancellation);
            case OperatorAct.Purge:
                await flows.PurgeAsync(id, cancellation);
                await runs.RemoveAsync(id, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act of an operator.");
        }

        return ActResult.Done;
    }

    /// <summary>An outcome that a person or time gave stands, even if not everyone was told.</summary>
    internal static Func<VettingSummary, VettingSummary> Stopped(string? reason) => vetting =>
        vetting.IsOpen
            ? vetting with
            {
                Stage = VettingStage.Failed,
                Problem = reason is null
                    ? "An operator stopped this vetting."
                    : $"An operator stopped this vetting: {reason}",
            }
            : vetting;

    /// <summary>A failed vetting begins anew; of one that was decided, whoever was not told yet is told.</summary>
    private async Task<ActResult> RerunAsync(string id, CancellationToken cancellation)
    {
        // The next round has mails of its own: the links of the one before may have ended.
        var row = await vettings.UpdateAsync(id, vetting => vetting is { Stage: VettingStage.Failed, Order: not null }
            ? vetting with
            {
                Stage = VettingStage.Received,
                Problem = null,
                InvitedAt = null,
                AskedAt = null,
                Unread = null,
                Round = vetting.Round + 1,
                Restarts = 0,
            }
            : vetting, cancellation);
        if (row?.Order is not { } order)
            return ActResult.NotInThatState;
        // Or the reconciler might take what ended before for what becomes of this round.
        await flows.PurgeAsync(id, cancellation);
        await runs.SetAsync(id, FlowStatus.Running, cancellation);
        await flows.StartAsync(
            nameof(VetCreator), id, order with { Dossier = row.Compiled }, replace: true, cancellation);
        return ActResult.Done;
    }

    private static ShownFlow ShownOf(Run run, FlowState? state) => new(
        run.VettingId,
        state?.Flow ?? nameof(VetCreator),
        StatusOf(run, state),
        state?.StartedAt ?? VettingId.Parse(run.VettingId)?.At ?? run.ChangedAt,
        state?.UpdatedAt ?? run.ChangedAt,
        state?.Progress,
        ShownFailure.Of(state?.Failure ?? run.LastFailure),
        state?.Output,
        state is null && run.Status == FlowStatus.Running);

    /// <summary>An operator's word counts once it is given, though the engine may take a moment to follow.</summary>
    private static FlowStatus StatusOf(Run run, FlowState? state) =>
        state is { Finished: true } finished && !run.Finished ? finished.Status : run.Status;
}

/// <param name="LastError">The newest failure of any step, tried again or not; null when none failed.</param>
/// <param name="Output">As JSON, once completed.</param>
/// <param name="Missing">True when the engine does not know it: the reconciler starts it again.</param>
public sealed record ShownFlow(
    string Id,
    string Flow,
    FlowStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    FlowProgress? Progress,
    ShownFailure? LastError,
    string? Output,
    bool Missing)
{
    public bool Finished => Status is not (FlowStatus.Running or FlowStatus.Suspended);
}

/// <param name="Continuation">Asks for the next page; null on the last.</param>
public sealed record FlowPage(IReadOnlyList<ShownFlow> Items, string? Continuation);

public enum ActResult { Done, NoSuchInstance, NotInThatState }
