using System.Collections.Concurrent;
using Vetting.Core.Content;

namespace Vetting.Testing.Memory;

public sealed class MemoryContentStore : IContentStore
{
    private readonly ConcurrentDictionary<ContentRef, byte[]> _content = [];

    /// <summary>Why a content cannot be read now; null when it can.</summary>
    public Func<ContentRef, Exception?> Away { get; set; } = _ => null;

    public Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var reference = ContentRef.Of(kind, bytes.Span);
        _content.TryAdd(reference, bytes.ToArray());
        return Task.FromResult(reference);
    }

    /// <summary>All that is kept.</summary>
    public IReadOnlyDictionary<ContentRef, byte[]> All => _content;

    public Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation) =>
        Task.FromResult(_content.TryRemove(reference, out _));

    public Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation) =>
        Away(reference) is { } away
            ? Task.FromException<byte[]?>(away)
            : Task.FromResult(_content.GetValueOrDefault(reference));
}
