using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Timers;

/// <summary>Measures the unfinished vettings, as often as <see cref="WaitingVettings.Every"/> says.</summary>
public sealed class MeasureWaiting(BoundHub hub, WaitingVettings waiting)
{
    [Function(nameof(MeasureWaiting))]
    public Task RunAsync(
        [TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        hub.Use(client);
        return waiting.MeasureAsync(cancellation);
    }
}
