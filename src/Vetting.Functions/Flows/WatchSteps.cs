using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;
using Vetting.Core.Watching;

namespace Vetting.Functions.Flows;

/// <summary>Every step of a watch, in the order of the recipe. Those that start or wake orchestrations bind the hub.</summary>
public sealed class WatchSteps(IServiceProvider services, BoundHub hub)
{
    [Function(nameof(SettleWatch))]
    public Task<Done> SettleAsync(
        [ActivityTrigger] string input, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(SettleWatch.Step, input, context);
    }

    [Function(nameof(FindLook))]
    public Task<NextLook> FindAsync(
        [ActivityTrigger] string input, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(FindLook.Step, input, context);
    }

    [Function(nameof(CompareLook))]
    public Task<ComparedLook> CompareAsync([ActivityTrigger] LookToCompare input, FunctionContext context) =>
        RunAsync(CompareLook.Step, input, context);

    [Function(nameof(MailChanges))]
    public Task<Done> MailAsync([ActivityTrigger] ChangesToMail input, FunctionContext context) =>
        RunAsync(MailChanges.Step, input, context);

    [Function(nameof(RecordFailedLook))]
    public Task<Done> FailAsync([ActivityTrigger] FailedLook input, FunctionContext context) =>
        RunAsync(RecordFailedLook.Step, input, context);

    // No token: what a stopping worker answers would count as an attempt. Unanswered, the work is handed out again.
    private Task<TOut> RunAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input, FunctionContext context) =>
        step.AttemptAsync(
            services, (string)context.BindingContext.BindingData["instanceId"]!, input, CancellationToken.None);
}
