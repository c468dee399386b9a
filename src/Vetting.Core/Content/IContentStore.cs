
namespace Vetting.Core.Content;

/// <summary>Keeps bytes under their hash. Putting the same bytes twice is one piece of content.</summary>
public interface IContentStore
{
    Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes, checked against their hash; null when they are not there.</summary>
    Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation);

    /// <summary>The same, read from where it is kept, whatever is remembered of it.</summary>
    Task<byte[]?> FindKeptAsync(ContentRef reference, CancellationToken cancellation) => FindAsync(reference, cancellation);

    /// <summary>Keeps what is written to the stream; a store need not hold it all at once.</summary>
    async Task<ContentRef> WriteAsync(ContentKind kind, Func<Stream, Task> write, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await write(bytes);
        return await PutAsync(kind, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation);
    }

    /// <param name="before">Called with what it is, before it is kept.</param>
    /// <inheritdoc cref="WriteAsync(ContentKind, Func{Stream, Task}, CancellationToken)"/>
    async Task<ContentRef> WriteAsync(
        ContentKind kind, Func<Stream, Task> write, Func<ContentRef, Task> before, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await write(bytes);
        var written = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        await before(ContentRef.Of(kind, written.Span));
        return await PutAsync(kind, written, cancellation);
    }

    /// <summary>Forgets the bytes, wherever this store has them.</summary>
    /// <returns>Whether they were kept.</returns>
    Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation);

    /// <summary>
    /// The bytes to be read once from beginning to end, where reading fails when they are not those of the hash; null
    /// when they are not there.
    /// </summary>
    async Task<Stream?> OpenAsync(ContentRef reference, CancellationToken cancellation) =>
        await FindAsync(reference, cancellation) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
}
