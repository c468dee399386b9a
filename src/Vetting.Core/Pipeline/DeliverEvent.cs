using Microsoft.DurableTask;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Review;

namespace Vetting.Core.Pipeline;

/// <summary>Tells the brand's own system one event. By itself, so that a system that is away holds no vetting up.</summary>
public sealed class DeliverEvent : TaskOrchestrator<EventKey, Done>
{
    public override Task<Done> RunAsync(TaskOrchestrationContext context, EventKey key) =>
        context.CallAsync(SendEvent.Step, key);
}
