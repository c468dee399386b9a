using System.IO.Compression;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Vetting.Core.Content;

namespace Vetting.Azure.Blobs;

/// <summary>Content as gzip blobs named by their hash, one container a kind.</summary>
internal sealed class BlobContentStore(StorageClients clients, TimeProvider clock) : IContentStore, IDisposable
{
    private static readonly LocalizedText Changed = new(
        "Ce qui est montré ici n’est plus tel que le produit l’a écrit : ne vous y fiez pas.",
        "What is shown here is no longer as the product wrote it: do not rely on it.");

    private readonly ContentCache _cache = new(capacity: 128);
    private readonly RecentContent _recent = new(clock);
    private readonly RecentContent _recentGzip = new(clock);

    public async Task<ContentRef> PutAsync(ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var reference = ContentRef.Of(kind, bytes.Span);
        if (_cache.Find(reference) is not null)
            return reference;
        await KeepAsync(reference, Compressed(bytes.Span), cancellation);
        Remember(reference, bytes.ToArray());
        return reference;
    }

    /// <exception cref="RecordChangedException">The blob's bytes are not those of its name.</exception>
    public async Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation)
    {
        if ((_cache.Find(reference) ?? _recent.Find(reference)) is { } remembered)
            return remembered;
        if (await FindKeptAsync(reference, cancellation) is not { } bytes)
            return null;
        Remember(reference, bytes);
        return bytes;
    }

    public async Task<byte[]?> FindKeptAsync(ContentRef reference, CancellationToken cancellation)
    {
        if (await DownloadAsync(reference, cancellation) is not { } compressed)
            return null;
        if (Decompressed(compressed) is not { } bytes || ContentRef.Of(reference.Kind, bytes) != reference)
            throw ChangedSince(reference);
        return bytes;
    }

    /// <summary>What is written is held once, compressed.</summary>
    public Task<ContentRef> WriteAsync(ContentKind kind, Func<Stream, Task> write, CancellationToken cancellation) =>
        WriteAsync(kind, write, _ => Task.CompletedTask, cancellation);

    public async Task<ContentRef> WriteAsync(
        ContentKind kind, Func<Stream, Task> write, Func<ContentRef, Task> before, CancellationToken cancellation)
    {
        using var gzip = new MemoryStream();
        var reference = await WriteAsync(kind, write, gzip);
        await before(reference);
        await KeepAsync(reference, new BinaryData(gzip.GetBuffer().AsMemory(0, (int)gzip.Length)), cancellation);
        _recentGzip.Add(reference, gzip.ToArray());
        return reference;
    }

    /// <summary>Reading it throws <see cref="RecordChangedException"/> where the bytes are not those of its name.</summary>
    public async Task<Stream?> OpenAsync(ContentRef reference, CancellationToken cancellation)
    {
        if ((_cache.Find(reference) ?? _recent.Find(reference)) is { } remembered)
            return new MemoryStream(remembered, writable: false);
        var gzip = _recentGzip.Find(reference) is { } written
            ? new MemoryStream(written, writable: false)
            : await OpenBlobAsync(reference, cancellation);
        return gzip is null ? null : HashedStream.Reading(
            new GZipStream(gzip, CompressionMode.Decompress), reference, () => ChangedSince(reference));
    }

    public async Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation)
    {
        _recent.Remove(reference);
        _recentGzip.Remove(reference);
        return await Blob(reference).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    public void Dispose()
    {
        _recent.Dispose();
        _recentGzip.Dispose();
    }

    private static RecordChangedException ChangedSince(ContentRef reference) =>
        new($"The {reference.Kind} {reference.Sha256} was changed since it was stored.", Changed);

    private static async Task<ContentRef> WriteAsync(ContentKind kind, Func<Stream, Task> write, Stream gzip)
    {
        await using var hashed =
            HashedStream.Writing(new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true));
        await write(hashed);
        return hashed.ToRef(kind);
    }

    private async Task KeepAsync(ContentRef reference, BinaryData compressed, CancellationToken cancellation)
    {
        try
        {
            await UploadAsync(reference, compressed, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // A disk may have kept the name and lost the bytes: then they are here to be written again.
            if (_recent.Find(reference) is null && _recentGzip.Find(reference) is null
                && !await CanBeReadAsync(reference, cancellation))
            {
                await UploadAsync(reference, compressed, conditions: null, cancellation);
            }
        }
    }

    private async Task<Stream?> OpenBlobAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(reference).DownloadStreamingAsync(cancellationToken: cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private void Remember(ContentRef reference, byte[] bytes)
    {
        if (!_cache.Add(reference, bytes))
            _recent.Add(reference, bytes);
    }

    private Task UploadAsync(
        ContentRef reference, BinaryData compressed, BlobRequestConditions? conditions, CancellationToken cancellation) =>
        Blob(reference).UploadAsync(compressed, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentEncoding = "gzip" },
            Conditions = conditions,
        }, cancellation);

    private async Task<bool> CanBeReadAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return await FindKeptAsync(reference, cancellation) is not null;
        }
        catch (Exception unreadable) when (unreadable is RecordChangedException or IOException
            or RequestFailedException { Status: 0 or 416 or >= 500 })
        {
            return false;
        }
    }

    private async Task<BinaryData?> DownloadAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(reference).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(ContentRef reference) =>
        clients.Container(ContainerNames.Of(reference.Kind)).GetBlobClient(reference.Sha256);

    private static BinaryData Compressed(ReadOnlySpan<byte> bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return new BinaryData(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <returns>Null when it is no gzip.</returns>
    private static byte[]? Decompressed(BinaryData compressed)
    {
        try
        {
            using var buffer = new MemoryStream();
            using (var gzip = new GZipStream(compressed.ToStream(), CompressionMode.Decompress))
                gzip.CopyTo(buffer);
            return buffer.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
