using System.Collections.Concurrent;
using Vetting.Core.History;

namespace Vetting.Testing.Memory;

public sealed class MemoryKnownReadings : IKnownReadings
{
    private readonly ConcurrentDictionary<(string Brand, string Channel), KnownReading> _readings = [];

    public Task<KnownReading?> FindAsync(string brand, string channel, CancellationToken cancellation) =>
        Task.FromResult(_readings.GetValueOrDefault((brand, channel)));

    public Task<bool> RemoveAsync(string brand, string channel, CancellationToken cancellation) =>
        Task.FromResult(_readings.TryRemove((brand, channel), out _));

    public Task SaveAsync(string brand, string channel, KnownReading reading, CancellationToken cancellation)
    {
        _readings[(brand, channel)] = reading;
        return Task.CompletedTask;
    }
}
