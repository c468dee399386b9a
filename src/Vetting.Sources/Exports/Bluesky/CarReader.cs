namespace Vetting.Sources.Exports.Bluesky;

/// <summary>
/// Reads a CAR file, version 1, block by block: a varint with the length of what follows, a content id, and the
/// data. The header comes first, in the same frame without an id.
/// https://ipld.io/specs/transport/car/carv1/
/// </summary>
internal sealed class CarReader(Stream stream) : IDisposable
{
    // Ten times the largest record that a server takes.
    private const int LargestBlock = 10 * 1024 * 1024;

    private readonly BufferedStream _stream = new(stream, 64 * 1024);
    private byte[] _frame = new byte[4096];

    /// <summary>All blocks in the order of the file.</summary>
    /// <exception cref="InvalidDataException">It is no CAR file, or ends within a block.</exception>
    public IEnumerable<CarBlock> Blocks()
    {
        if (Frame() is not { } header || !header.Span.StartsWith(Cbor.HeaderStart))
            throw new InvalidDataException("The file should begin with the header of a CAR file, version 1.");
        while (Frame() is { } frame)
        {
            var id = IdLength(frame.Span);
            yield return new(Convert.ToHexString(frame.Span[..id]), frame[id..]);
        }
    }

    public void Dispose() => _stream.Dispose();

    private ReadOnlyMemory<byte>? Frame()
    {
        if (Varint() is not { } length)
            return null;
        if (length is 0 or > LargestBlock)
            throw new InvalidDataException("A block is longer than any real one.");
        if (_frame.Length < (int)length)
            _frame = new byte[length];
        _stream.ReadExactly(_frame, 0, (int)length);
        return _frame.AsMemory(0, (int)length);
    }

    private ulong? Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = _stream.ReadByte();
            if (next < 0)
                return shift == 0 ? null : throw new InvalidDataException("The file ends within a number.");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("A number is longer than any real one.");
    }

    /// <summary>Of version, codec and hash, each a varint, and the digest.</summary>
    private static int IdLength(ReadOnlySpan<byte> frame)
    {
        var at = 0;
        var (version, codec, hash) = (Varint(frame, ref at), Varint(frame, ref at), Varint(frame, ref at));
        var digest = Varint(frame, ref at);
        return version == 1 && codec > 0 && hash > 0 && digest <= (ulong)(frame.Length - at)
            ? at + (int)digest
            : throw new InvalidDataException("A block should begin with a content id, version 1.");
    }

    private static ulong Varint(ReadOnlySpan<byte> frame, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 63 && at < frame.Length; shift += 7)
        {
            var next = frame[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("A content id ends too early.");
    }
}
