using Vetting.Core.Rights;

namespace Vetting.Testing.Memory;

public sealed class MemoryErasures : IErasureStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ErasureRecord> _rows = [];

    public Task<ErasureRecord> BeginAsync(ErasureRecord erasure, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(
                _rows.Values.FirstOrDefault(row => !row.IsDone && row.Brand == erasure.Brand
                    && row.Creator == erasure.Creator && row.Only is null == erasure.Only is null)
                ?? (_rows[erasure.Id] = erasure));
        }
    }

    public Task<ErasureRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(id));
    }

    public Task<ErasureRecord?> FindOfAsync(string brand, string creator, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.Values.FirstOrDefault(row =>
                !row.IsDone && row.Brand == brand && row.Creator == creator && row.Only is null));
        }
    }

    public Task<ErasureRecord?> UpdateAsync(
        string id, Func<ErasureRecord, ErasureRecord> change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(
                _rows.TryGetValue(id, out var row) ? _rows[id] = change(row) : null);
        }
    }

    public Task<ErasurePage> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(new ErasurePage(
                [.. _rows.Values.Where(row => row.Brand == brand).OrderByDescending(row => row.RequestedAt).Take(pageSize)],
                null));
        }
    }

    public IAsyncEnumerable<string> UnfinishedAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return _rows.Values.Where(row => !row.IsDone).Select(row => row.Id).ToList().ToAsyncEnumerable();
    }
}
