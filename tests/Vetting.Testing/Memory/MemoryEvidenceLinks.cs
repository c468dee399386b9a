using System.Collections.Concurrent;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

public sealed class MemoryEvidenceLinks : IEvidenceLinks
{
    private readonly ConcurrentDictionary<(string Vetting, string Address), EvidenceLink> _links = [];

    public Task<IReadOnlyList<EvidenceLink>> ListAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EvidenceLink>>(
            [.. _links.Where(link => link.Key.Vetting == vettingId).Select(link => link.Value)]);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) => Task.FromResult(
        _links.Keys.Count(key => key.Vetting == vettingId && _links.TryRemove(key, out _)));

    public Task SaveAsync(string vettingId, EvidenceLink link, CancellationToken cancellation)
    {
        _links[(vettingId, link.Address)] = link;
        return Task.CompletedTask;
    }
}
