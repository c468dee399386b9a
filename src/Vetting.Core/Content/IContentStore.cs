
namespace Vetting.Core.Content;

/// <summary>Keeps bytes under their hash. Putting the same bytes twice is one piece of content.</summary>
public interface IContentStore
{
    Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes, checked against their hash; null when they are not there.</summary>
    Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation);

    /// <summary>The same, read from where it is kept, whatever is remembered of it.</summary>
    Task<byte[]?> FindKeptAsync(ContentRef reference, CancellationToken cancellation) => FindAsync(reference, cancellation);
}
