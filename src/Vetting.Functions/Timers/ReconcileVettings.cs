using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Pipeline;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Timers;

/// <summary>Starts again what the engine lost, as often as <see cref="Reconciler.Every"/> says.</summary>
public sealed class ReconcileVettings(BoundHub hub, Reconciler reconciler)
{
    [Function(nameof(ReconcileVettings))]
    public Task RunAsync(
        [TimerTrigger("0 */2 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        hub.Use(client);
        return reconciler.RunAsync(cancellation);
    }
}
