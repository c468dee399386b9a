using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Telemetry;

/// <summary>
/// Makes an attempt at a step a span of its vetting's trace, and counts and times it. Of a failure the type is told,
/// never the message: it may quote a handle or an address.
/// </summary>
public sealed class StepTelemetry(VettingMetrics metrics, TimeProvider time, ILogger<StepTelemetry> log)
{
    /// <param name="instanceId">Of the flow, which is the vetting's.</param>
    /// <param name="trace">The W3C trace parent that the flow was started under; null for the current one.</param>
    public async Task<T> RunAsync<T>(string step, string instanceId, string? trace, Func<Task<T>> attempt)
    {
        using var scope = log.BeginScope(new Dictionary<string, object> { [VettingTelemetry.VettingTag] = instanceId });
        using var span = Start(step, instanceId, trace);
        var started = time.GetTimestamp();
        try
        {
            var output = await attempt();
            if (FlowStages.Of(step) is { } stage)
                metrics.StagePassed(stage, time.GetElapsedTime(started));
            return output;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Mark(span, step, instanceId, failure);
            if (!FlowFailure.From(failure).IsCausedBy<PermanentFailureException>())
                metrics.Retry(step, RetryReasons.Of(failure));
            throw;
        }
    }

    private static Activity? Start(string step, string instanceId, string? trace)
    {
        KeyValuePair<string, object?>[] tags =
            [new(VettingTelemetry.VettingTag, instanceId), new(VettingTelemetry.StepTag, step)];
        return ActivityContext.TryParse(trace, null, isRemote: true, out var parent)
            ? VettingTelemetry.Source.StartActivity(step, ActivityKind.Internal, parent, tags)
            : VettingTelemetry.Source.StartActivity(ActivityKind.Internal, tags: tags, name: step);
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
}
