using Vetting.Core.Flow;

namespace Vetting.Core.Pipeline;

/// <summary>Does what operators ask, and keeps the brand's list true to it.</summary>
public sealed class OperatorDesk(IFlowClient flows, IVettingStore vettings)
{
    /// <summary>The same act again mends a row that a crash left behind, and changes nothing else.</summary>
    /// <param name="reason">In the operator's words, without personal data; null when none was given.</param>
    public async Task<ControlResult> ActAsync(
        OperatorAct act, string id, string? reason, CancellationToken cancellation)
    {
        var because = reason ?? "by an operator";
        switch (act)
        {
            case OperatorAct.Suspend:
                return await flows.SuspendAsync(id, because, cancellation);
            case OperatorAct.Resume:
                return await flows.ResumeAsync(id, because, cancellation);
            case OperatorAct.Terminate:
                var ended = await flows.TerminateAsync(id, because, cancellation);
                await FailRowAsync(id, reason, cancellation);
                return ended;
            case OperatorAct.Rerun:
                // Before the flow starts, which may fail the row anew.
                await ReopenRowAsync(id, cancellation);
                return await flows.RerunAsync(id, cancellation);
            case OperatorAct.Purge:
                return await flows.PurgeAsync(id, cancellation);
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act of an operator.");
        }
    }

    /// <summary>An outcome that a person or time gave stands, even if not everyone was told.</summary>
    private async Task FailRowAsync(string id, string? reason, CancellationToken cancellation)
    {
        if (!await IsVettingAsync(id, flow => flow.Status == FlowStatus.Terminated, cancellation))
            return;
        await vettings.UpdateAsync(id, vetting => vetting.Stage is VettingStage.Received or VettingStage.InReview
            ? vetting with
            {
                Stage = VettingStage.Failed,
                Problem = reason is null
                    ? "An operator stopped this vetting."
                    : $"An operator stopped this vetting: {reason}",
            }
            : vetting, cancellation);
    }

    private async Task ReopenRowAsync(string id, CancellationToken cancellation)
    {
        if (!await IsVettingAsync(id, flow => flow.Finished, cancellation))
            return;
        // The next round has mails of its own: the links of the one before may have ended.
        await vettings.UpdateAsync(id, vetting => vetting.Stage is VettingStage.Failed
            ? vetting with { Stage = VettingStage.Received, Problem = null, Round = vetting.Round + 1 }
            : vetting, cancellation);
    }

    private async Task<bool> IsVettingAsync(string id, Func<FlowState, bool> state, CancellationToken cancellation) =>
        await flows.GetAsync(id, cancellation) is { } flow && flow.Flow == VetCreator.Definition.Name && state(flow);
}
