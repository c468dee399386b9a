using System.IO.Hashing;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.Archives;

/// <summary>
/// A file of an archive as it is unpacked. It may not be longer or shorter than the archive says, and must be what was
/// packed.
/// </summary>
internal sealed class CheckedStream(Stream unpacking, long length, uint crc32, string name)
    : ForwardStream(unpacking)
{
    private readonly Crc32 _crc = new();
    private long _read;

    public override long Length => length;

    /// <exception cref="HistoryUnavailableException">The file is damaged, or not of the length that is
    /// stated.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        _read += read;
        _crc.Append(buffer[..read]);
        var ended = read == 0 && buffer.Length > 0;
        return _read > length || (ended && (_read < length || _crc.GetCurrentHashAsUInt32() != crc32))
            ? throw Damaged()
            : read;
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (Exception broken) when (ZipFailures.AreOf(broken))
        {
            throw Damaged();
        }
    }

    private HistoryUnavailableException Damaged() =>
        new(UnavailableReason.Malformed, ArchiveSentences.Damaged(name));
}
