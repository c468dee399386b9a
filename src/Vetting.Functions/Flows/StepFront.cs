using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Functions.Durable;

namespace Vetting.Functions.Flows;

/// <summary>Runs the step that has the function's name.</summary>
public sealed class StepFront(TaskHub hub, StepRunner steps)
{
    private const string InstanceId = "instanceId";

    public Task<StepText> RunAsync(StepText input, DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return steps.RunAsync(
            context.FunctionDefinition.Name, (string)context.BindingContext.BindingData[InstanceId]!, input,
            context.CancellationToken);
    }
}
