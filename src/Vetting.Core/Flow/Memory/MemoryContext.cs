using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vetting.Core.Flow.Memory;

/// <summary>What an orchestration sees in memory: nothing is replayed, and time is the given clock's.</summary>
internal sealed class MemoryContext(MemoryInstance instance, MemorySteps steps, MemoryWork work, TimeProvider time)
    : TaskOrchestrationContext
{
    private readonly Dictionary<string, int> _arrived = [];
    private readonly Dictionary<string, Queue<Action>> _waiting = [];
    private (bool Wanted, object? Input) _anew;

    public override TaskName Name => instance.State.Flow;

    public override string InstanceId => instance.State.Id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => instance.Now.UtcDateTime;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override async Task<TResult> CallActivityAsync<TResult>(
        TaskName name, object? input = null, TaskOptions? options = null)
    {
        var retry = options?.Retry?.Policy;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync<TResult>(name, input);
            }
            catch (Exception failure)
            {
                if (attempt >= (retry?.MaxNumberOfAttempts ?? 1)
                    || !Retries.MayPass(TaskFailureDetails.FromException(failure)))
                {
                    throw new TaskFailedException(name.Name, 0, failure);
                }
            }

            await CreateTimer((instance.Now + WaitAfter(attempt, retry!)).UtcDateTime, CancellationToken.None);
        }
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var fired = new TaskCompletionSource();
        var timer = new MemoryTimer(
            time, new DateTimeOffset(fireAt, TimeSpan.Zero), () => instance.HandOver(() => fired.TrySetResult()));
        cancellationToken.Register(() =>
        {
            timer.Dispose();
            fired.TrySetCanceled(cancellationToken);
        });
        return fired.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        var arrived = new TaskCompletionSource<T>();
        if (_arrived.GetValueOrDefault(eventName) is var waiting and > 0)
        {
            _arrived[eventName] = waiting - 1;
            arrived.SetResult(default!);
        }
        else
        {
            if (!_waiting.TryGetValue(eventName, out var waits))
                _waiting[eventName] = waits = [];
            waits.Enqueue(() => arrived.TrySetResult(default!));
        }

        return arrived.Task;
    }

    public override void SetCustomStatus(object? customStatus)
    {
        if (customStatus is FlowProgress progress)
            instance.Report(progress);
    }

    public override T? GetInput<T>() where T : default => throw InMemory("asks for its input");

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw InMemory("tells another one");

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null) => throw InMemory("calls another one");

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        _anew = (true, newInput);
        _waiting.Clear();
        if (!preserveUnprocessedEvents)
            _arrived.Clear();
    }

    public override Guid NewGuid() => throw InMemory("makes up an id");

    /// <summary>Whether it is to begin anew, and with what.</summary>
    public bool TakeAnew(out object? input)
    {
        (var wanted, input) = _anew;
        _anew = default;
        return wanted;
    }

    /// <summary>An event is there; it carries nothing.</summary>
    public void Arrive(string eventName)
    {
        if (_waiting.TryGetValue(eventName, out var waits) && waits.TryDequeue(out var arrive))
            arrive();
        else
            _arrived[eventName] = _arrived.GetValueOrDefault(eventName) + 1;
    }

    private Task<T> AttemptAsync<T>(TaskName name, object? input)
    {
        var attempted = new TaskCompletionSource<T>();
        work.Run(async () =>
        {
            try
            {
                var output = await steps.AttemptAsync<T>(name, InstanceId, input);
                instance.HandOver(() => attempted.TrySetResult(output));
            }
            catch (Exception failure)
            {
                instance.HandOver(() => attempted.TrySetException(failure));
            }
        });
        return attempted.Task;
    }

    private static TimeSpan WaitAfter(int attempt, RetryPolicy retry)
    {
        var ticks = retry.FirstRetryInterval.Ticks * Math.Pow(retry.BackoffCoefficient, attempt - 1);
        return ticks >= retry.MaxRetryInterval.Ticks ? retry.MaxRetryInterval : TimeSpan.FromTicks((long)ticks);
    }

    private static NotSupportedException InMemory(string does) =>
        new($"An orchestration that {does} needs Durable Task's own engine.");
}
