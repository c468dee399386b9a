using System.Collections.Concurrent;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

public sealed class MemoryLinkStore : ILinkStore
{
    private readonly ConcurrentDictionary<string, ReviewLink> _links = [];

    public Task SaveAsync(ReviewLink link, CancellationToken cancellation)
    {
        _links.TryAdd(link.TokenHash, link);
        return Task.CompletedTask;
    }

    public Task<ReviewLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_links.GetValueOrDefault(tokenHash));

    public Task<int> RemoveOfAsync(IReadOnlySet<string> vettings, CancellationToken cancellation) => Task.FromResult(
        _links.Values.Count(link => vettings.Contains(link.VettingId) && _links.TryRemove(link.TokenHash, out _)));

    public Task<bool> UseAsync(string tokenHash, string said, DateTimeOffset at, CancellationToken cancellation) => Task.FromResult(
        _links.TryGetValue(tokenHash, out var link)
        && (link.UsedAt is null ? _links.TryUpdate(tokenHash, link with { UsedAt = at, Said = said }, link) : link.Said == said));
}
