using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Carries the log's closing over into the brand's list; gives null while there is none.</summary>
public sealed class RecordOutcome(IDecisionLog log, IVettingStore vettings, VettingMetrics? metrics = null)
    : IActivity<string, VettingOutcome?>
{
    public static Step<string, VettingOutcome?> Step { get; } = Step<string, VettingOutcome?>.By<RecordOutcome>();

    public async Task<VettingOutcome?> RunAsync(string vettingId, CancellationToken cancellation)
    {
        var rows = await log.ReadAsync(vettingId, cancellation);
        if (rows.Counting() is not { } closing)
            return null;
        var (stage, outcome) = closing.Outcome();
        var before = stage;
        var closed = await vettings.ChangeAsync(vettingId, vetting =>
        {
            before = vetting.Stage;
            return vetting with
            {
                Stage = stage,
                ClosedBy = (closing as Closing.Decided)?.By,
                ClosedAt = closing.At,
                Log = rows[^1].Head,
                Outcomes = rows.Outcomes() is var outcomes and > 1 ? outcomes : null,
                FinalAt = null,
            };
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
