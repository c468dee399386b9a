using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Vetting.Core.Flow;

/// <summary>A named activity with its retry policy, as a host registers it.</summary>
/// <param name="Activity">Carries it out: an <see cref="IActivity{TIn,TOut}"/>.</param>
/// <param name="Stage">The stage that lasts as long as the step; null where a stage is more or less than that.</param>
public abstract record Step(Type Activity, RetryPolicy Retry, string? Stage)
{
    /// <summary>How orchestrations, operators and telemetry know it.</summary>
    public string Name { get; } = Activity.Name;

    internal TaskOptions Options { get; } = TaskOptions.FromRetryPolicy(Retry);

    /// <summary>The step as Durable Task runs it, each attempt in a scope of its own.</summary>
    public abstract ITaskActivity On(IServiceProvider services);
}

/// <summary>Declared once, beside the activity that carries it out.</summary>
public sealed record Step<TIn, TOut> : Step
{
    private Step(Type activity, RetryPolicy retry, string? stage) : base(activity, retry, stage) { }

    public static Step<TIn, TOut> By<TActivity>(RetryPolicy? retry = null, string? stage = null)
        where TActivity : IActivity<TIn, TOut> => new(typeof(TActivity), retry ?? Retries.Default, stage);

    /// <summary>One attempt, in a scope of its own, counted and timed.</summary>
    /// <param name="instanceId">Of the orchestration.</param>
    public async Task<TOut> AttemptAsync(
        IServiceProvider services, string instanceId, TIn input, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var activity = (IActivity<TIn, TOut>)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, Activity);
        return await services.GetRequiredService<StepTelemetry>()
            .RunAsync(this, instanceId, () => activity.RunAsync(input, cancellation));
    }

    public override ITaskActivity On(IServiceProvider services) => new Attempt(this, services);

    private sealed class Attempt(Step<TIn, TOut> step, IServiceProvider services) : TaskActivity<TIn, TOut>
    {
        public override Task<TOut> RunAsync(TaskActivityContext context, TIn input) =>
            // No token: what a stopping host answers would count as an attempt. Unanswered, the work is handed out again.
            step.AttemptAsync(services, context.InstanceId, input, CancellationToken.None);
    }
}
