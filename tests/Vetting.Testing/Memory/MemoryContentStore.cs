using System.Collections.Concurrent;
using Vetting.Core.Content;

namespace Vetting.Testing.Memory;

public sealed class MemoryContentStore : IContentStore
{
    private readonly ConcurrentDictionary<ContentRef, byte[]> _content = [];

    public Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var reference = ContentRef.Of(kind, bytes.Span);
        _content.TryAdd(reference, bytes.ToArray());
        return Task.FromResult(reference);
    }

    public Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation) =>
        Task.FromResult(_content.GetValueOrDefault(reference));
}
