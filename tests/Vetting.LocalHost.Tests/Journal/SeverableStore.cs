using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Tests.Journal;

/// <summary>One process's way to its storage. Once severed nothing gets through and no write is ever acknowledged.</summary>
internal sealed class SeverableStore(IJournalStore store) : IJournalStore
{
    private volatile bool _severed;
    private int _left = int.MaxValue;

    public bool Severed => _severed;

    public StoreHealth Health => store.Health;

    public void Sever() => _severed = true;

    /// <summary>Lets so many more writes through.</summary>
    public void SeverAfter(int writes) => _left = writes;

    public Task InitializeAsync(CancellationToken cancellation) => store.InitializeAsync(cancellation);

    public Task CommitAsync(string partition, params IReadOnlyList<JournalWrite> writes)
    {
        if (Interlocked.Decrement(ref _left) < 0)
        {
            Sever();
        }
        return _severed ? new TaskCompletionSource().Task : store.CommitAsync(partition, writes);
    }

    public Task<string?> FindAsync(string partition, string key, CancellationToken cancellation) =>
        store.FindAsync(partition, key, cancellation);

    public IAsyncEnumerable<JournalRow> ReadAsync(
        string partition, string after, string before, int expected, CancellationToken cancellation) =>
        store.ReadAsync(partition, after, before, expected, cancellation);
}
