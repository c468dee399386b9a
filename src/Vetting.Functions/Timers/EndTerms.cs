using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Rights;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Timers;

/// <summary>Erases once a day what has been kept for its term.</summary>
public sealed class EndTerms(BoundHub hub, RetentionSweep sweep)
{
    [Function(nameof(EndTerms))]
    public Task RunAsync(
        [TimerTrigger("0 7 2 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        hub.Use(client);
        return sweep.RunAsync(cancellation);
    }
}
