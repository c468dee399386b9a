using System.Collections.Concurrent;
using Vetting.Core.Vettings;

namespace Vetting.Testing.Memory;

public sealed class MemoryTurns : ITurns
{
    private readonly ConcurrentDictionary<(string, string), int> _next = [];

    public Task<int> NextAsync(string brand, string brief, CancellationToken cancellation) =>
        Task.FromResult(_next.AddOrUpdate((brand, brief), 0, (_, before) => before + 1));
}
