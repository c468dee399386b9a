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

    public Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_links.GetValueOrDefault(tokenHash));
}
