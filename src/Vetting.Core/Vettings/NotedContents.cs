using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>A content store in which what is put for a vetting is noted as used by it, before it is kept.</summary>
public sealed class NotedContents : IContentStore
{
    private readonly IContentStore _inner;
    private readonly IUses _uses;
    private readonly string _vettingId;

    internal NotedContents(IContentStore inner, IUses uses, string vettingId) =>
        (_inner, _uses, _vettingId) = (inner, uses, vettingId);

    public async Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await NoteAsync(ContentRef.Of(kind, bytes.Span), cancellation);
        return await _inner.PutAsync(kind, bytes, cancellation);
    }

    public Task<ContentRef> WriteAsync(ContentKind kind, Func<Stream, Task> write, CancellationToken cancellation) =>
        WriteAsync(kind, write, _ => Task.CompletedTask, cancellation);

    public Task<ContentRef> WriteAsync(
        ContentKind kind, Func<Stream, Task> write, Func<ContentRef, Task> before, CancellationToken cancellation) =>
        _inner.WriteAsync(
            kind, write,
            async reference =>
            {
                await NoteAsync(reference, cancellation);
                await before(reference);
            },
            cancellation);

    public Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation) =>
        _inner.FindAsync(reference, cancellation);

    public Task<byte[]?> FindKeptAsync(ContentRef reference, CancellationToken cancellation) =>
        _inner.FindKeptAsync(reference, cancellation);

    public Task<Stream?> OpenAsync(ContentRef reference, CancellationToken cancellation) =>
        _inner.OpenAsync(reference, cancellation);

    public Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation) =>
        _inner.RemoveAsync(reference, cancellation);

    /// <summary>Briefs and policies are the brand's.</summary>
    private Task NoteAsync(ContentRef reference, CancellationToken cancellation) =>
        reference.Kind is ContentKind.Brief or ContentKind.Policy
            ? Task.CompletedTask
            : _uses.NoteAsync(_vettingId, Use.Of(reference), cancellation);
}

public static class NotedContentStore
{
    /// <summary>The store for what belongs to a vetting; where nothing is noted, or for no vetting, the store itself.</summary>
    public static IContentStore For(this IContentStore content, IUses? uses, string? vettingId) =>
        uses is null || vettingId is null ? content : new NotedContents(content, uses, vettingId);
}
