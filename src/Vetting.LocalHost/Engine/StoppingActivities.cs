using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;

namespace Vetting.LocalHost.Engine;

/// <summary>
/// Keeps a stopping host from answering for activities that fail because it stops, or that take longer than a stop may:
/// unanswered, they are handed out again at once.
/// </summary>
internal sealed class StoppingActivities
{
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;

    public async Task RunAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var activity = next();
        if (await Task.WhenAny(activity, _givenUp.Task) != activity)
            throw new SessionAbortedException("The host stops.");
        await activity;
        if (_stopping && context.GetProperty<ActivityExecutionResult>()?.ResponseEvent is TaskFailedEvent)
            throw new SessionAbortedException("The host stops.");
    }

    public async Task GiveUpAfterAsync(TimeSpan patience, TimeProvider time)
    {
        _stopping = true;
        await Task.Delay(patience, time);
        _givenUp.SetResult();
    }
}
