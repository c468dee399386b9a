using System.Text.Json;

namespace Vetting.Core.Content;

/// <summary>Keeps bytes under their hash. Putting the same bytes twice is one piece of content.</summary>
public interface IContentStore
{
    Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>The bytes, checked against their hash; null when they are not there.</summary>
    Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation);
}

public static class ContentStoreJson
{
    public static Task<ContentRef> PutJsonAsync<T>(
        this IContentStore store, ContentKind kind, T value, CancellationToken cancellation) =>
        store.PutAsync(kind, CanonicalJson.Serialize(value), cancellation);

    /// <exception cref="ContentMissingException">The content is gone.</exception>
    public static async Task<byte[]> GetAsync(
        this IContentStore store, ContentRef reference, CancellationToken cancellation) =>
        await store.FindAsync(reference, cancellation) ?? throw new ContentMissingException(reference);

    /// <exception cref="ContentMissingException">The content is gone.</exception>
    public static async Task<T> GetJsonAsync<T>(
        this IContentStore store, ContentRef reference, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<T>(await store.GetAsync(reference, cancellation), Json.Options)!;
}

/// <summary>A reference led nowhere: the content was erased, or kept in another store.</summary>
public sealed class ContentMissingException(ContentRef reference)
    : Exception($"The {reference.Kind} {reference.Sha256} is not in this store.")
{
    public ContentRef Reference { get; } = reference;
}
