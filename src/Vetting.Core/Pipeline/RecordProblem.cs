using Vetting.Core.Flow;
using Vetting.Core.Telemetry;

namespace Vetting.Core.Pipeline;

/// <summary>Writes what went wrong where the brand and the operators see it.</summary>
public sealed class RecordProblem(IVettingStore vettings, VettingMetrics? metrics = null) : IActivity<VettingProblem, Done>
{
    public async Task<Done> RunAsync(VettingProblem input, CancellationToken cancellation)
    {
        var before = VettingStage.Received;
        await vettings.ChangeAsync(input.VettingId, vetting =>
        {
            before = vetting.Stage;
            return vetting with { Problem = input.Problem, Stage = input.Ends ? VettingStage.Failed : before };
        }, cancellation);
        if (input.Ends && before != VettingStage.Failed)
            metrics?.VettingEnded("failed");
        return Done.Value;
    }
}
