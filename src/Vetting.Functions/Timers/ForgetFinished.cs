using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Pipeline;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Timers;

/// <summary>Once a day, lets the engine forget what finished long ago; the tables keep it.</summary>
public sealed class ForgetFinished(BoundHub hub, Reconciler reconciler)
{
    [Function(nameof(ForgetFinished))]
    public Task RunAsync(
        [TimerTrigger("0 17 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        hub.Use(client);
        return reconciler.ForgetFinishedAsync(cancellation);
    }
}
