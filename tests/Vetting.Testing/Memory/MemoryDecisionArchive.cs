using System.Collections.Concurrent;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

public sealed class MemoryDecisionArchive : IDecisionArchive
{
    private readonly ConcurrentDictionary<(string Vetting, int Sequence), LoggedClosing> _rows = [];

    public Task KeepAsync(string vettingId, LoggedClosing row, CancellationToken cancellation)
    {
        _rows.TryAdd((vettingId, row.Sequence), row.WithoutWords());
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<LoggedClosing>>(
            [.. _rows.Where(row => row.Key.Vetting == vettingId).OrderBy(row => row.Key.Sequence).Select(row => row.Value)]);

    public Task<(int Erased, int Kept)> EraseWordsAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult((0, 0));
}
