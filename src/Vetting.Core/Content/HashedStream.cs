using System.Security.Cryptography;

namespace Vetting.Core.Content;

/// <summary>Passes bytes on to another stream, or from it, and hashes them on the way. Closes the other one.</summary>
public sealed class HashedStream : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _inner;
    private readonly ContentRef? _expected;
    private readonly Func<Exception>? _changed;

    private HashedStream(Stream inner, ContentRef? expected = null, Func<Exception>? changed = null) =>
        (_inner, _expected, _changed) = (inner, expected, changed);

    public static HashedStream Writing(Stream inner) => new(inner);

    /// <summary>Fails at the end when what was read is not what is expected, and where the inner stream is unreadable.
    /// </summary>
    /// <param name="changed">What is thrown then.</param>
    public static HashedStream Reading(Stream inner, ContentRef expected, Func<Exception> changed) =>
        new(inner, expected, changed);

    public override bool CanRead => _expected is not null;

    public override bool CanSeek => false;

    public override bool CanWrite => _expected is null;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What was written, once all of it was.</summary>
    public ContentRef ToRef(ContentKind kind) => new(kind, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _inner.Read(buffer);
        }
        catch (InvalidDataException) when (_changed is not null)
        {
            throw _changed();
        }

        Take(buffer[..read], atEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await _inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException) when (_changed is not null)
        {
            throw _changed();
        }

        Take(buffer.Span[..read], atEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _hash.AppendData(buffer.Span);
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> read, bool atEnd)
    {
        _hash.AppendData(read);
        if (atEnd && _expected is { } expected && ToRef(expected.Kind) != expected)
            throw _changed!();
    }
}
