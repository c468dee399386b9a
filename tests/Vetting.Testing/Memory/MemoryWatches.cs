using Vetting.Core.Watching;

namespace Vetting.Testing.Memory;

public sealed class MemoryWatches : IWatches
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Watch> _rows = [];
    private readonly List<(string Id, WatchLine Line)> _lines = [];

    public Task<bool> AddAsync(Watch watch, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.TryAdd(watch.Id, watch));
    }

    public Task<Watch?> FindAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(id));
    }

    public Task<Watch?> UpdateAsync(string id, Func<Watch, Watch> change, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.TryGetValue(id, out var row) ? _rows[id] = change(row) : null);
    }

    public IAsyncEnumerable<Watch> ListAsync(string? brand, CancellationToken cancellation, string? after = null) =>
        Rows(row => (brand is null || row.Brand == brand) && (after is null || string.CompareOrdinal(row.Id, after) > 0));

    public IAsyncEnumerable<Watch> DueAsync(DateTimeOffset before, CancellationToken cancellation) => Rows(
        row => row.Ended is null && (row.NextAt < row.EndsAt ? row.NextAt : row.EndsAt) < before);

    public Task NoteAsync(string id, WatchLine line, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_lines.Any(kept => kept.Id == id && kept.Line.Id == line.Id))
                _lines.Add((id, line));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WatchLine>> LinesAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<WatchLine>>(
                [.. _lines.Where(kept => kept.Id == id).Select(kept => kept.Line).OrderBy(line => line.At)]);
        }
    }

    public Task<int> RemoveAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_lines.RemoveAll(kept => kept.Id == id) + (_rows.Remove(id) ? 1 : 0));
    }

    private IAsyncEnumerable<Watch> Rows(Func<Watch, bool> which)
    {
        lock (_lock)
            return _rows.Values.Where(which).OrderBy(row => row.Id, StringComparer.Ordinal).ToList().ToAsyncEnumerable();
    }
}
