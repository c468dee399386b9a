using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

internal sealed partial class DurableFlowClient
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private const int Polls = 200;

    public Task<ControlResult> SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        ControlAsync(id, status => status == FlowStatus.Running,
            () => hub.Client.SuspendInstanceAsync(id, reason, cancellation), cancellation);

    public Task<ControlResult> ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        ControlAsync(id, status => status == FlowStatus.Suspended,
            () => hub.Client.ResumeInstanceAsync(id, reason, cancellation), cancellation);

    public async Task<ControlResult> TerminateAsync(
        string id, string reason, CancellationToken cancellation = default)
    {
        var result = await ControlAsync(id, status => status is FlowStatus.Running or FlowStatus.Suspended,
            () => hub.Client.TerminateInstanceAsync(id, Wire.Write(reason), cancellation), cancellation);
        // A terminated flow runs no more code, so its end is told for it.
        if (result == ControlResult.Done && await LookAsync(id, cancellation) is { } ended && FlowEnd.Of(ended.State) is { } end)
            await TellAsync(ended.View.Parents, id, end, cancellation);
        return result;
    }

    public async Task<ControlResult> RerunAsync(string id, CancellationToken cancellation = default)
    {
        // Before the instance is looked at, so that it cannot have been rerun in between.
        var claim = await ledger.FindAsync(id, cancellation);
        return await WithFinishedAsync(id, async finished =>
        {
            var now = time.GetUtcNow();
            if (finished.Run is not { } run || !catalog.Flows.TryGetValue(finished.State.Flow, out var registered)
                || !await ClaimRerunAsync(id, claim, now, cancellation))
                return ControlResult.NotInThatState;
            await ledger.ForgetEventsAsync(id, cancellation);
            await ScheduleAsync(
                finished.State.Flow, id, FlowRun.First(registered.Version, run.Input, finished.View.Parents),
                cancellation);
            await ledger.SettleAsync(id, now, cancellation);
            return ControlResult.Done;
        }, cancellation);
    }

    public Task<ControlResult> PurgeAsync(string id, CancellationToken cancellation = default) =>
        WithFinishedAsync(id, async _ =>
        {
            await hub.Client.PurgeInstanceAsync(id, cancellation);
            await ledger.ForgetAsync(id, cancellation);
            return ControlResult.Done;
        }, cancellation);

    /// <returns>True for one of many who rerun it at once.</returns>
    private async Task<bool> ClaimRerunAsync(
        string id, FlowClaim? claim, DateTimeOffset now, CancellationToken cancellation) =>
        claim is not null
        && (!claim.Rerun || now - claim.At >= StartLimit)
        && await ledger.TakeOverAsync(id, claim, now, rerun: true, cancellation);

    private async Task<ControlResult> WithFinishedAsync(
        string id, Func<FlowInstance, Task<ControlResult>> act, CancellationToken cancellation) =>
        await LookAsync(id, cancellation) switch
        {
            null => ControlResult.NoSuchInstance,
            { State.Finished: false } => ControlResult.NotInThatState,
            var finished => await act(finished),
        };

    /// <summary>Durable Task only takes orders; this waits until the instance has followed.</summary>
    private async Task<ControlResult> ControlAsync(
        string id, Func<FlowStatus, bool> applies, Func<Task> order, CancellationToken cancellation)
    {
        if (await GetAsync(id, cancellation) is not { } before)
            return ControlResult.NoSuchInstance;
        if (!applies(before.Status))
            return ControlResult.NotInThatState;
        await order();
        for (var poll = 0; poll < Polls && await IsStillAsync(id, before.Status, cancellation); poll++)
        {
            // Real time: it is the storage that is waited for.
            await Task.Delay(Poll, TimeProvider.System, cancellation);
        }
        return ControlResult.Done;
    }

    private async Task<bool> IsStillAsync(string id, FlowStatus status, CancellationToken cancellation) =>
        (await GetAsync(id, cancellation))?.Status == status;
}
