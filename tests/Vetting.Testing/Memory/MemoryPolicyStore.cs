using System.Collections.Concurrent;
using Vetting.Core.Policies;

namespace Vetting.Testing.Memory;

public sealed class MemoryPolicyStore : IPolicyStore
{
    private readonly ConcurrentDictionary<(string Brand, string Name), byte[]> _layers = [];

    public Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation) =>
        Task.FromResult(_layers.GetValueOrDefault((brand, name)));

    public Task SaveAsync(string brand, string name, byte[] layer, CancellationToken cancellation)
    {
        _layers[(brand, name)] = layer;
        return Task.CompletedTask;
    }
}
