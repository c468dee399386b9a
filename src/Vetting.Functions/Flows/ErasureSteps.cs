using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;
using Vetting.Core.Rights;

namespace Vetting.Functions.Flows;

/// <summary>Every step of an erasure, in the order of the recipe. Those that end or forget orchestrations bind the hub.
/// </summary>
public sealed class ErasureSteps(StepFunctions steps)
{
    [Function(nameof(SearchTraces))]
    public Task<FoundTraces> SearchAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        steps.RunAsync(SearchTraces.Step, input, context);

    [Function(nameof(EndVetting))]
    public Task<EndedVetting> EndAsync(
        [ActivityTrigger] VettingToEnd input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(EndVetting.Step, input, client, context);

    [Function(nameof(TellErasure))]
    public Task<Done> TellAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        steps.RunAsync(TellErasure.Step, input, context);

    [Function(nameof(ErasePlace))]
    public Task<Done> EraseAsync(
        [ActivityTrigger] PlaceToErase input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(ErasePlace.Step, input, client, context);

    [Function(nameof(CloseErasure))]
    public Task<Done> CloseAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        steps.RunAsync(CloseErasure.Step, input, context);

    [Function(nameof(FreeStorage))]
    public Task<Done> FreeAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        steps.RunAsync(FreeStorage.Step, input, context);
}
