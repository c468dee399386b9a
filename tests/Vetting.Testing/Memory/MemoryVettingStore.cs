using System.Runtime.CompilerServices;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

public sealed class MemoryVettingStore : IVettingStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, VettingSummary> _rows = [];

    public Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.TryAdd(vetting.Id, vetting));
    }

    public Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(vettingId));
    }

    public Task<VettingSummary?> UpdateAsync(
        string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(vettingId, out var row))
                return Task.FromResult<VettingSummary?>(null);
            _rows[vettingId] = change(row);
            return Task.FromResult<VettingSummary?>(_rows[vettingId]);
        }
    }

    public async IAsyncEnumerable<StoredVetting> ChangedAsync(
        string brand, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<VettingSummary> rows;
        lock (_lock)
            rows = [.. _rows.Values.Where(row => row.Brand == brand)];
        foreach (var row in rows)
            yield return await Task.FromResult(new StoredVetting(row, DateTimeOffset.UnixEpoch));
    }

    public Task<VettingPage> ListAsync(VettingQuery query, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var rows = _rows.Values
                .Where(row => row.Brand == query.Brand
                    && (query.Stage is null || row.Stage == query.Stage)
                    && (query.BriefId is null || row.BriefId == query.BriefId))
                .OrderByDescending(row => row.Id, StringComparer.Ordinal)
                .Where(row => query.Continuation is not { } last || string.CompareOrdinal(row.Id, last) < 0)
                .Take(query.PageSize + 1).ToList();
            var page = rows.Take(query.PageSize).ToList();
            return Task.FromResult(new VettingPage(page, rows.Count > page.Count ? page[^1].Id : null));
        }
    }
}
