using System.Buffers;
using System.Text.Json;

namespace Vetting.Sources.Exports.Json;

/// <summary>The piece of a document that is being read. Grows to the largest value that must be seen at once.</summary>
internal sealed class JsonWindow(Stream stream) : IDisposable
{
    private const int First = 64 * 1024;

    // A thousand times a long post.
    private const int Most = 16 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(First);
    private int _start;
    private int _end;
    private bool _begun;
    private JsonReaderState _state = new(Options);

    /// <summary>No more bytes come.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>The document's one value was read; what follows it does not matter.</summary>
    public bool Ended { get; set; }

    public Utf8JsonReader Reader()
    {
        if (!_begun)
            Begin();
        return new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), AtEnd, _state);
    }

    /// <summary>What the reader took need not be kept.</summary>
    public void Keep(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    /// <exception cref="JsonException">One value is larger than any real one.</exception>
    public void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // Twice as much each time, so that a large value is looked at a few times only.
        if (_end > _buffer.Length / 2)
            Grow();
        while (_end < _buffer.Length && !AtEnd)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            AtEnd = read == 0;
            _end += read;
        }
    }

    public void Drain()
    {
        while (stream.Read(_buffer) > 0)
        {
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        stream.Dispose();
    }

    private void Begin()
    {
        _begun = true;
        Fill();
        if (_buffer.AsSpan(_start, _end).StartsWith("\uFEFF"u8))
            _start += 3;
    }

    private void Grow()
    {
        if (_buffer.Length >= Most)
            throw new JsonException("A value is larger than any real one.");
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
