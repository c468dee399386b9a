using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Vetting.Core.Telemetry;

namespace Vetting.Core.Flow;

/// <summary>
/// Makes an attempt at a step a span of its vetting's trace, and counts and times it. Of a failure the type is told,
/// never the message: it may quote a handle or an address. The message goes to the operators alone.
/// </summary>
internal sealed partial class StepTelemetry(
    VettingMetrics metrics, TimeProvider time, ILogger<StepTelemetry> log, IStepFailures? failures = null,
    IStepLog? steps = null)
{
    /// <param name="instanceId">Of the orchestration, which is the vetting's.</param>
    public async Task<T> RunAsync<T>(Step step, string instanceId, Func<Task<T>> attempt)
    {
        using var scope = log.BeginScope(new Dictionary<string, object> { [VettingTelemetry.VettingTag] = instanceId });
        using var span = VettingTelemetry.Source.StartActivity(ActivityKind.Internal, name: step.Name, tags:
            [new(VettingTelemetry.VettingTag, instanceId), new(VettingTelemetry.StepTag, step.Name)]);
        var (started, startedAt) = (time.GetTimestamp(), time.GetUtcNow());
        try
        {
            var output = await attempt();
            await KeepAsync(instanceId, new StepAttempt(step.Name, startedAt, time.GetElapsedTime(started)));
            if (step.Stage is { } stage)
                metrics.StagePassed(stage, time.GetElapsedTime(started));
            return output;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Mark(span, step.Name, instanceId, failure);
            if (Retries.MayPass(TaskFailureDetails.FromException(failure)))
                metrics.Retry(step.Name, RetryReasons.Of(failure).ToString().ToLowerInvariant());
            await NoteAsync(instanceId, failure);
            await KeepAsync(
                instanceId, new StepAttempt(step.Name, startedAt, time.GetElapsedTime(started), FlowFailure.From(failure)));
            throw;
        }
    }

    /// <summary>A note that cannot be kept must not hide the failure that it tells of.</summary>
    private async Task NoteAsync(string instanceId, Exception failure)
    {
        if (failures is null)
            return;
        try
        {
            await failures.NoteAsync(instanceId, FlowFailure.From(failure), CancellationToken.None);
        }
        catch (Exception away)
        {
            NotNoted(log, away.GetType().Name);
        }
    }

    /// <summary>What a step did is done, whether or not it could be written down.</summary>
    private async Task KeepAsync(string instanceId, StepAttempt attempt)
    {
        if (steps is null)
            return;
        try
        {
            await steps.AppendAsync(instanceId, attempt, CancellationToken.None);
        }
        catch (Exception away)
        {
            NotNoted(log, away.GetType().Name);
        }
    }

    private static void Mark(Activity? span, string step, string instanceId, Exception failure)
    {
        var type = failure.GetType().FullName!;
        span?.SetStatus(ActivityStatusCode.Error, type);
        span?.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection
        {
            ["exception.type"] = type,
            ["exception.message"] = type,
            [VettingTelemetry.VettingTag] = instanceId,
            [VettingTelemetry.StepTag] = step,
        }));
    }

    [LoggerMessage(1, LogLevel.Warning, "An attempt at a step could not be noted for the operators: {ErrorType}")]
    private static partial void NotNoted(ILogger log, string errorType);
}
