using System.Collections.Concurrent;
using Vetting.Core.Dossiers;

namespace Vetting.Testing.Memory;

/// <summary>Pictures under their addresses.</summary>
public sealed class MemoryPictures : IPictureTaker
{
    private readonly ConcurrentQueue<string> _asked = [];

    /// <summary>What is there; null where somebody is away.</summary>
    public Func<string, byte[]?> Find { get; set; } = _ => null;

    public IEnumerable<string> Asked => _asked;

    public Task<byte[]?> TakeAsync(Uri address, CancellationToken cancellation)
    {
        _asked.Enqueue(address.AbsoluteUri);
        return Task.FromResult(Find(address.AbsoluteUri));
    }
}
