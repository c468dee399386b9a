namespace Vetting.LocalHost.Journal;

/// <summary>
/// Runs an instance's code one piece at a time on the thread pool; code that awaits goes on here. Holds no thread while
/// there is nothing to do.
/// </summary>
/// <param name="whenQuiet">Asked whenever no work is left; true when it did something.</param>
internal sealed class Mailbox(InFlight inFlight, Func<bool> whenQuiet) : SynchronizationContext, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private bool _running;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _work.Enqueue((d, state));
            if (_running)
                return;
            _running = true;
        }
        inFlight.Enter();
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A flow's code must not block.");

    public override SynchronizationContext CreateCopy() => this;

    public void Post(Action work) => Post(static state => ((Action)state!)(), work);

    public void Wake() => Post(static _ => { }, null);

    /// <summary>Runs an operation among the instance's own code and gives its result.</summary>
    public Task<T> AskAsync<T>(Func<Task<T>> operation)
    {
        var answer = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => answer.SetResult(operation()));
        return answer.Task.Unwrap();
    }

    void IThreadPoolWorkItem.Execute()
    {
        SetSynchronizationContext(this);
        while (DoNext() || whenQuiet() || !TryRest())
        {
        }
        SetSynchronizationContext(null);
        inFlight.Exit();
    }

    private bool DoNext()
    {
        (SendOrPostCallback Callback, object? State) next;
        lock (_gate)
        {
            if (!_work.TryDequeue(out next))
                return false;
        }
        next.Callback(next.State);
        return true;
    }

    private bool TryRest()
    {
        lock (_gate)
        {
            _running = _work.Count > 0;
            return !_running;
        }
    }
}
