using System.Collections.Concurrent;
using Vetting.Core.Links;

namespace Vetting.Testing.Memory;

public sealed class MemoryCreatorLinks : ICreatorLinks
{
    private readonly ConcurrentDictionary<string, CreatorLink> _links = [];

    public Task SaveAsync(CreatorLink link, CancellationToken cancellation)
    {
        _links.TryAdd(link.TokenHash, link);
        return Task.CompletedTask;
    }

    public Task<int> EndAsync(
        IReadOnlySet<string> vettings, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var all = _links.Values.Where(link => vettings.Contains(link.VettingId)).ToList();
        foreach (var link in all.Where(link => link.ExpiresAt > now))
            _links[link.TokenHash] = link with { ExpiresAt = until };
        return Task.FromResult(all.Count(link => link.ExpiresAt <= now && _links.TryRemove(link.TokenHash, out _)));
    }

    public Task RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var link in _links.Values.Where(link => link.ExpiresAt < before))
            _links.TryRemove(link.TokenHash, out _);
        return Task.CompletedTask;
    }

    public Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_links.GetValueOrDefault(tokenHash));
}
