using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;
using Vetting.Core.Watching;

namespace Vetting.Functions.Flows;

/// <summary>Every step of a watch, in the order of the recipe. Those that start or wake orchestrations bind the hub.</summary>
public sealed class WatchSteps(StepFunctions steps)
{
    [Function(nameof(SettleWatch))]
    public Task<Done> SettleAsync(
        [ActivityTrigger] string input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(SettleWatch.Step, input, client, context);

    [Function(nameof(FindLook))]
    public Task<NextLook> FindAsync(
        [ActivityTrigger] string input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(FindLook.Step, input, client, context);

    [Function(nameof(CompareLook))]
    public Task<ComparedLook> CompareAsync(
        [ActivityTrigger] LookToCompare input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(CompareLook.Step, input, client, context);

    [Function(nameof(MailChanges))]
    public Task<Done> MailAsync([ActivityTrigger] ChangesToMail input, FunctionContext context) =>
        steps.RunAsync(MailChanges.Step, input, context);

    [Function(nameof(ForgetLooks))]
    public Task<Done> ForgetAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(ForgetLooks.Step, input, context);

    [Function(nameof(RecordFailedLook))]
    public Task<Done> FailAsync([ActivityTrigger] FailedLook input, FunctionContext context) =>
        steps.RunAsync(RecordFailedLook.Step, input, context);
}
