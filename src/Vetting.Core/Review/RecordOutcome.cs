using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;

namespace Vetting.Core.Review;

/// <summary>Carries the log's first closing over into the brand's list.</summary>
public sealed class RecordOutcome(IDecisionLog log, IVettingStore vettings, VettingMetrics? metrics = null)
    : IActivity<string, VettingOutcome>
{
    public async Task<VettingOutcome> RunAsync(string vettingId, CancellationToken cancellation)
    {
        var closing = (await log.ReadAsync(vettingId, cancellation))[0].Closing;
        var (stage, outcome) = closing switch
        {
            Closing.Decided { Verdict: Verdict.Approved } => (VettingStage.Approved, VettingOutcome.Approved),
            Closing.Decided => (VettingStage.Declined, VettingOutcome.Declined),
            _ => (VettingStage.Expired, VettingOutcome.Expired),
        };
        var before = stage;
        var closed = await vettings.ChangeAsync(vettingId, vetting =>
        {
            before = vetting.Stage;
            return vetting with { Stage = stage, ClosedBy = (closing as Closing.Decided)?.By, ClosedAt = closing.At };
        }, cancellation);
        // The step may run again; the row changes once.
        if (before != stage)
        {
            metrics?.VettingEnded(outcome.ToString().ToLowerInvariant());
            metrics?.StagePassed(FlowStages.Concluded, closing.At - closed.SubmittedAt);
        }
        return outcome;
    }
}
