using System.Collections.Concurrent;
using Vetting.Core.History;

namespace Vetting.Testing.Memory;

public sealed class MemoryFollowerSeries : IFollowerSeries
{
    private readonly ConcurrentDictionary<(string Channel, DateOnly Day), long> _counts = [];

    public Task AddAsync(string channel, FollowerCount count, CancellationToken cancellation)
    {
        _counts[(channel, count.Date)] = count.Count;
        return Task.CompletedTask;
    }

    public Task<int> RemoveAsync(string channel, CancellationToken cancellation) => Task.FromResult(
        _counts.Keys.Count(key => key.Channel == channel && _counts.TryRemove(key, out _)));

    public Task<IReadOnlyList<FollowerCount>> ReadAsync(
        string channel, DateOnly from, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FollowerCount>>(
    [
        .. _counts.Where(count => count.Key.Channel == channel && count.Key.Day >= from)
            .Select(count => new FollowerCount(count.Key.Day, count.Value)).OrderBy(count => count.Date),
    ]);
}
