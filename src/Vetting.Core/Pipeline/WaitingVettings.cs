using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Measures every unfinished vetting once, by its stage and its age, where anybody listens.</summary>
public sealed class WaitingVettings(IRunList runs, IFlows flows, VettingMetrics metrics, TimeProvider time)
{
    /// <summary>The workbook takes what was measured within this time for one sweep.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(5);

    public async Task MeasureAsync(CancellationToken cancellation)
    {
        if (!metrics.MeasuresWaiting)
            return;
        await foreach (var run in runs.UnfinishedAsync(cancellation))
        {
            var stage = (await flows.FindAsync(run.VettingId, cancellation))?.Progress?.Stage;
            if (VettingId.Parse(run.VettingId) is { } id)
                metrics.Waiting(stage ?? FlowStages.Retrieving, time.GetUtcNow() - id.At);
        }
    }
}
