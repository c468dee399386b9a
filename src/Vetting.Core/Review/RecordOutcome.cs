using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>Carries the log's first closing over into the brand's list.</summary>
public sealed class RecordOutcome(IDecisionLog log, IVettingStore vettings) : IActivity<string, VettingOutcome>
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
        await vettings.ChangeAsync(vettingId, vetting => vetting with
        {
            Stage = stage,
            ClosedBy = (closing as Closing.Decided)?.By,
            ClosedAt = closing.At,
        }, cancellation);
        return outcome;
    }
}
