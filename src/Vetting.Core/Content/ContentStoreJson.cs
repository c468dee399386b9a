using System.Text.Json;
using Vetting.Core.Flow;

namespace Vetting.Core.Content;

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
    /// <exception cref="PermanentFailureException">It is not of that shape; the same bytes never will be.</exception>
    public static async Task<T> GetJsonAsync<T>(
        this IContentStore store, ContentRef reference, CancellationToken cancellation)
    {
        var bytes = await store.GetAsync(reference, cancellation);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json.Options)!;
        }
        catch (JsonException other)
        {
            throw new PermanentFailureException(
                $"The {reference.Kind} {reference.Sha256} cannot be read as {typeof(T).Name}: {other.Message}", other);
        }
    }
}
