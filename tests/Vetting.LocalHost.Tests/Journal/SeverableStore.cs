using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Tests.Journal;

/// <summary>One process's way to its storage. Once severed nothing gets through and nothing is acknowledged.</summary>
internal sealed class SeverableStore(IJournalStore store) : IJournalStore
{
    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = int.MaxValue;

    /// <summary>Ends when it has been severed.</summary>
    public Task Cut => _cut.Task;

    public bool Severed => Cut.IsCompleted;

    public StoreHealth Health => store.Health;

    public void Sever() => _cut.TrySetResult();

    /// <summary>Lets so many more rows through.</summary>
    public void SeverAfter(int rows) => _left = rows;

    public Task InitializeAsync(CancellationToken cancellation) => store.InitializeAsync(cancellation);

    public Task CommitAsync(string partition, params IReadOnlyList<JournalWrite> writes)
    {
        var before = Interlocked.Add(ref _left, -writes.Count) + writes.Count;
        if (Severed || before >= writes.Count)
            return Severed ? new TaskCompletionSource().Task : store.CommitAsync(partition, writes);
        if (before > 0)
            _ = store.CommitAsync(partition, [.. writes.Take(before)]);
        Sever();
        return new TaskCompletionSource().Task;
    }

    public Task<string?> FindAsync(string partition, string key, CancellationToken cancellation) =>
        store.FindAsync(partition, key, cancellation);

    public IAsyncEnumerable<JournalRow> ReadAsync(
        string partition, string after, string before, int expected, CancellationToken cancellation) =>
        store.ReadAsync(partition, after, before, expected, cancellation);
}
