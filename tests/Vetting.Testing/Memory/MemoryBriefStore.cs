using System.Collections.Concurrent;
using Vetting.Core.Briefs;

namespace Vetting.Testing.Memory;

public sealed class MemoryBriefStore : IBriefStore
{
    private readonly ConcurrentDictionary<(string Brand, string Brief), Brief> _briefs = [];

    public Task<Brief?> FindAsync(string brand, string brief, CancellationToken cancellation) =>
        Task.FromResult(_briefs.GetValueOrDefault((brand, brief)));

    public Task SaveAsync(string brand, Brief brief, CancellationToken cancellation)
    {
        _briefs[(brand, brief.Id)] = brief;
        return Task.CompletedTask;
    }
}
