using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Functions.Flows;

/// <summary>Carries out a step as the function of its name.</summary>
/// <param name="hub">Bound by steps from which an orchestration is started, woken or ended.</param>
public sealed class StepFunctions(IServiceProvider services, BoundHub hub)
{
    // No token: what a stopping worker answers would count as an attempt. Unanswered, the work is handed out again.
    public Task<TOut> RunAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input, FunctionContext context) =>
        step.AttemptAsync(
            services, (string)context.BindingContext.BindingData["instanceId"]!, input, CancellationToken.None);

    public Task<TOut> RunAsync<TIn, TOut>(
        Step<TIn, TOut> step, TIn input, DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(step, input, context);
    }
}
