using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Watching;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Timers;

/// <summary>Looks at what watched creators published since yesterday, and mails what changed in the week.</summary>
public sealed class LookAtWatched(LightLooks looks, WeeklyChanges changes, BoundHub hub)
{
    [Function(nameof(LookAtWatched))]
    public async Task RunAsync(
        [TimerTrigger("0 30 6 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        hub.Use(client);
        await looks.RunAsync(cancellation);
        await changes.RunAsync(cancellation);
    }
}
