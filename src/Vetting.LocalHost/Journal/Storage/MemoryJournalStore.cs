using System.Runtime.CompilerServices;

namespace Vetting.LocalHost.Journal.Storage;

/// <summary>A journal for one process's life: a single vetting from the command line, and fast tests.</summary>
internal sealed class MemoryJournalStore : IJournalStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedDictionary<string, string>> _partitions = [];

    public StoreHealth Health { get; } = new();

    public Task InitializeAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task CommitAsync(string partition, params IReadOnlyList<JournalWrite> writes)
    {
        lock (_gate)
        {
            var rows = Rows(partition);
            foreach (var write in writes)
            {
                if (write.Content is { } content)
                    rows[write.Key] = content;
                else
                    rows.Remove(write.Key);
            }
        }
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(string partition, string key, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(Rows(partition).GetValueOrDefault(key));
        }
    }

    public async IAsyncEnumerable<JournalRow> ReadAsync(
        string partition, string after, string before, int expected,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var row in Snapshot(partition, after, before))
            yield return row;
    }

    private List<JournalRow> Snapshot(string partition, string after, string before)
    {
        lock (_gate)
        {
            return [.. Rows(partition)
                .Where(row => string.CompareOrdinal(row.Key, after) > 0 && string.CompareOrdinal(row.Key, before) < 0)
                .Select(row => new JournalRow(row.Key, row.Value))];
        }
    }

    private SortedDictionary<string, string> Rows(string partition)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
            _partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }
}
