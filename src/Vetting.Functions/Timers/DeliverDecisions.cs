using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Review;
using Vetting.Functions.Durable;

namespace Vetting.Functions.Timers;

/// <summary>Tells flows about decisions that a crash kept from them.</summary>
public sealed class DeliverDecisions(TaskHub hub, ReviewDesk desk)
{
    [Function(nameof(DeliverDecisions))]
    public Task RunAsync(
        [TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        hub.Use(client);
        return desk.DeliverPendingAsync(cancellation);
    }
}
