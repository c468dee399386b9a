using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Vetting.Functions.Flows;

/// <summary>What flows do to each other.</summary>
public sealed class SharedSteps(StepFront front)
{
    [Function("JoinFlow")]
    public Task<JsonElement> JoinFlow(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellParents")]
    public Task<JsonElement> TellParents(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);
}
