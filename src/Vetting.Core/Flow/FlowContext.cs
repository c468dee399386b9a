using Microsoft.DurableTask;

namespace Vetting.Core.Flow;

/// <summary>What the recipes say of an orchestration beyond Durable Task's own words.</summary>
public static class FlowContext
{
    /// <summary>The one event there is.</summary>
    public const string WakeUp = "wake";

    /// <summary>Runs a step with its retry policy and remembers its result.</summary>
    /// <exception cref="TaskFailedException">Every attempt failed, or the failure cannot pass.</exception>
    public static Task<TOut> CallAsync<TIn, TOut>(
        this TaskOrchestrationContext context, Step<TIn, TOut> step, TIn input) =>
        context.CallActivityAsync<TOut>(step.Name, input, step.Options);

    /// <inheritdoc cref="CallAsync{TIn,TOut}(TaskOrchestrationContext,Step{TIn,TOut},TIn)"/>
    /// <param name="retry">Instead of the step's own policy.</param>
    public static Task<TOut> CallAsync<TIn, TOut>(
        this TaskOrchestrationContext context, Step<TIn, TOut> step, TIn input, RetryPolicy retry) =>
        context.CallActivityAsync<TOut>(step.Name, input, TaskOptions.FromRetryPolicy(retry));

    /// <summary>What operators see of the instance; the newest report wins.</summary>
    public static void Report(this TaskOrchestrationContext context, FlowProgress progress) =>
        context.SetCustomStatus(progress);

    /// <summary>
    /// The next wake-up; it tells nothing, what happened stands in the tables. One that came before the call counts. Ask
    /// for the next one only when this one has come: none is lost then.
    /// </summary>
    public static Task NextWakeUpAsync(this TaskOrchestrationContext context) =>
        context.WaitForExternalEvent<string>(WakeUp);
}
