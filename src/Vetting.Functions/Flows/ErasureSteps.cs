using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;
using Vetting.Core.Rights;

namespace Vetting.Functions.Flows;

/// <summary>Every step of an erasure, in the order of the recipe. Those that end or forget orchestrations bind the hub.
/// </summary>
public sealed class ErasureSteps(IServiceProvider services, BoundHub hub)
{
    [Function(nameof(SearchTraces))]
    public Task<FoundTraces> SearchAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        RunAsync(SearchTraces.Step, input, context);

    [Function(nameof(EndVetting))]
    public Task<EndedVetting> EndAsync(
        [ActivityTrigger] VettingToEnd input, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(EndVetting.Step, input, context);
    }

    [Function(nameof(TellErasure))]
    public Task<Done> TellAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        RunAsync(TellErasure.Step, input, context);

    [Function(nameof(ErasePlace))]
    public Task<Done> EraseAsync(
        [ActivityTrigger] PlaceToErase input, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(ErasePlace.Step, input, context);
    }

    [Function(nameof(CloseErasure))]
    public Task<Done> CloseAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        RunAsync(CloseErasure.Step, input, context);

    [Function(nameof(FreeStorage))]
    public Task<Done> FreeAsync([ActivityTrigger] ErasureOrder input, FunctionContext context) =>
        RunAsync(FreeStorage.Step, input, context);

    // No token: what a stopping worker answers would count as an attempt. Unanswered, the work is handed out again.
    private Task<TOut> RunAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input, FunctionContext context) =>
        step.AttemptAsync(
            services, (string)context.BindingContext.BindingData["instanceId"]!, input, CancellationToken.None);
}
