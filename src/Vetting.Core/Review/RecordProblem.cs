using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Writes what went wrong where the brand and the operators see it.</summary>
public sealed class RecordProblem(
    IVettingStore vettings, IRunList runs, BrandEvents events, VettingMetrics? metrics = null)
    : IActivity<VettingProblem, Done>
{
    public static Step<VettingProblem, Done> Step { get; } = Step<VettingProblem, Done>.By<RecordProblem>();

    public async Task<Done> RunAsync(VettingProblem input, CancellationToken cancellation)
    {
        var fails = false;
        var row = await vettings.ChangeAsync(input.VettingId, vetting =>
        {
            // An outcome stands, and of what failed already the first problem.
            fails = input.Ends && vetting.IsOpen;
            return vetting.Stage == VettingStage.Failed ? vetting : vetting with
            {
                Problem = input.Problem,
                Stage = fails ? VettingStage.Failed : vetting.Stage,
            };
        }, cancellation);
        // Again where the step runs again: the row is failed then already.
        if (input.Ends && row.Stage == VettingStage.Failed && row.Problem == input.Problem)
            await events.RaiseAsync(row, EventType.Failed, new EventFacts(Problem: input.Problem), cancellation);
        if (input.Ends)
            await runs.SetAsync(input.VettingId, FlowStatus.Failed, cancellation);
        if (fails)
            metrics?.VettingEnded("failed");
        return Done.Value;
    }
}

/// <param name="Problem">For operators and the brand's list: what failed, without personal data.</param>
/// <param name="Ends">True when the vetting cannot go on.</param>
public sealed record VettingProblem(string VettingId, string Problem, bool Ends);
