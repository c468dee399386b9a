using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Telemetry;

/// <summary>Measures every unfinished vetting once, by its stage and its age, where anybody listens.</summary>
public sealed class WaitingVettings(IFlowClient flows, VettingMetrics metrics, TimeProvider time)
{
    /// <summary>The workbook takes what was measured within this time for one sweep.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(5);

    public async Task MeasureAsync(CancellationToken cancellation)
    {
        if (!metrics.MeasuresWaiting)
            return;
        var query = new FlowQuery(PageSize: 200);
        do
        {
            var page = await flows.ListAsync(query, cancellation);
            foreach (var vetting in page.Items.Where(flow => flow.Flow == VetCreator.Definition.Name && !flow.Finished))
                metrics.Waiting(
                    vetting.Progress?.Stage ?? FlowStages.Retrieving, time.GetUtcNow() - vetting.StartedAt);
            // Unfinished ones come first.
            query = query with { Continuation = page.Items.Any(flow => flow.Finished) ? null : page.Continuation };
        }
        while (query.Continuation is not null);
    }
}
