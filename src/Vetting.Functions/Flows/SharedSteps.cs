using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Functions.Durable;

namespace Vetting.Functions.Flows;

/// <summary>What flows do to each other.</summary>
public sealed class SharedSteps(StepFront front)
{
    [Function("JoinFlow")]
    public Task<StepText> JoinFlow(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellParents")]
    public Task<StepText> TellParents(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);
}
