using System.Threading.Channels;

namespace Vetting.LocalHost.Journal.Storage;

/// <summary>Gathers the writes of all instances; while one batch is under way the next one fills.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    // An entity-group transaction holds at most 100 operations in 4 MiB; the rest is for the envelope.
    private const int MaxOperations = 100;
    private const int MaxBytes = 3 << 20;
    private const int MaxBytesACharacter = 6; // as \u0022

    private readonly Channel<(JournalWrite Write, TaskCompletionSource? Last)> _pending =
        Channel.CreateUnbounded<(JournalWrite, TaskCompletionSource?)>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _order = new();
    private readonly Func<IReadOnlyCollection<JournalWrite>, CancellationToken, Task> _submit;
    private readonly Task _loop;

    /// <param name="submit">Makes a batch durable, trying for as long as it takes.</param>
    public GroupCommit(Func<IReadOnlyCollection<JournalWrite>, CancellationToken, Task> submit)
    {
        _submit = submit;
        _loop = Task.Run(RunAsync);
    }

    public Task CommitAsync(IReadOnlyList<JournalWrite> writes)
    {
        if (writes.Count == 0)
            return Task.CompletedTask;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_order)
        {
            for (var n = 0; n < writes.Count; n++)
                _pending.Writer.TryWrite((writes[n], n == writes.Count - 1 ? done : null));
        }
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _pending.Reader.WaitToReadAsync(_stop.Token))
        {
            var done = new List<TaskCompletionSource>();
            await _submit(Gather(done), _stop.Token);
            done.ForEach(one => one.SetResult());
        }
    }

    /// <summary>Takes writes in order; of several to one row the newest stands for all.</summary>
    private Dictionary<string, JournalWrite>.ValueCollection Gather(List<TaskCompletionSource> done)
    {
        var batch = new Dictionary<string, JournalWrite>();
        var bytes = 0;
        while (_pending.Reader.TryPeek(out var next) && batch.Count < MaxOperations)
        {
            bytes += MaxBytesACharacter * (next.Write.Content?.Length ?? 0);
            if (bytes > MaxBytes && batch.Count > 0)
                break;
            _pending.Reader.TryRead(out _);
            batch[next.Write.Key] = next.Write;
            if (next.Last is { } last)
                done.Add(last);
        }
        return batch.Values;
    }
}
