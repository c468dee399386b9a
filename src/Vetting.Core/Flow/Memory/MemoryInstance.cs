using Microsoft.DurableTask;

namespace Vetting.Core.Flow.Memory;

/// <summary>
/// One orchestration: what happens to it is handed over one thing at a time, and held while it is suspended.
/// </summary>
internal sealed class MemoryInstance
{
    private readonly Lock _lock = new();
    private readonly TaskScheduler _oneAtATime = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
    private readonly Queue<Action> _held = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemorySteps _steps;
    private readonly MemoryWork _work;
    private readonly TimeProvider _time;
    private readonly Action<FlowProgress>? _report;
    private readonly MemoryContext _context;
    private FlowState _state;

    public MemoryInstance(
        string id, string name, MemorySteps steps, MemoryWork work, TimeProvider time,
        Action<FlowProgress>? report = null)
    {
        (_steps, _work, _time, _report) = (steps, work, time, report);
        Now = time.GetUtcNow();
        _state = new FlowState(id, name, FlowStatus.Running, Now, Now, null, null, null);
        _context = new MemoryContext(this, steps, work, time);
    }

    public FlowState State => Volatile.Read(ref _state);

    /// <summary>When the last thing happened to it.</summary>
    public DateTimeOffset Now { get; private set; }

    public Task Ended => _ended.Task;

    public void Start(ITaskOrchestrator orchestrator, object? input) =>
        HandOver(() => _ = RunAsync(orchestrator, _steps.Passed(input, orchestrator.InputType)));

    public void Raise(string name) => HandOver(() => _context.Arrive(name));

    public void Report(FlowProgress progress)
    {
        Change(state => state with { Progress = progress });
        _report?.Invoke(progress);
    }

    public void Suspend() => Change(state => state with { Status = FlowStatus.Suspended });

    public void Resume()
    {
        lock (_lock)
        {
            if (_state.Status != FlowStatus.Suspended)
                return;
            Change(state => state with { Status = FlowStatus.Running });
            while (_held.TryDequeue(out var happening))
                HandOver(happening);
        }
    }

    public void Terminate() => End(state => state with { Status = FlowStatus.Terminated });

    /// <summary>Lets something happen to the orchestration: its code goes on until it waits again.</summary>
    public void HandOver(Action happening)
    {
        lock (_lock)
        {
            if (_state.Finished)
                return;
            if (_state.Status == FlowStatus.Suspended)
            {
                _held.Enqueue(happening);
                return;
            }

            _work.Begin();
        }

        _ = Task.Factory.StartNew(() => Happen(happening), CancellationToken.None, TaskCreationOptions.None, _oneAtATime);
    }

    private void Happen(Action happening)
    {
        try
        {
            if (State.Finished)
                return;
            Now = _time.GetUtcNow();
            Change(state => state);
            happening();
        }
        finally
        {
            _work.End();
        }
    }

    private async Task RunAsync(ITaskOrchestrator orchestrator, object? input)
    {
        try
        {
            var output = await orchestrator.RunAsync(_context, input);
            while (_context.TakeAnew(out var next))
                output = await orchestrator.RunAsync(_context, _steps.Passed(next, orchestrator.InputType));
            var written = _steps.Written(output);
            End(state => state with { Status = FlowStatus.Completed, Output = written });
        }
        catch (Exception failure)
        {
            End(state => state with { Status = FlowStatus.Failed, Failure = FlowFailure.From(failure) });
        }
    }

    private void End(Func<FlowState, FlowState> change)
    {
        Change(change);
        _ended.TrySetResult();
    }

    private void Change(Func<FlowState, FlowState> change)
    {
        lock (_lock)
        {
            if (!_state.Finished)
                Volatile.Write(ref _state, change(_state) with { UpdatedAt = _time.GetUtcNow() });
        }
    }
}
