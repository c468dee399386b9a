using System.IO.Compression;
using System.Text;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.Archives;

/// <summary>A ZIP archive, opened by its directory: what is not asked for is never unpacked.</summary>
internal sealed class ZipContainer : IExportContainer
{
    // Where Google and others end a file, and where downloads of older programs break off.
    private const long CutAt = 2_147_483_648;

    private readonly ZipArchive _archive;

    /// <param name="stream">Seekable; closed with the container.</param>
    /// <exception cref="HistoryUnavailableException">The archive is cut, damaged, or hostile.</exception>
    public ZipContainer(Stream stream, string name)
    {
        Name = name;
        try
        {
            // Byte by byte where the archive does not say UTF-8, so that no name is lost: EntryNames reads them.
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            Entries = [.. _archive.Entries.Where(entry => entry.Name.Length > 0).Select(Entry)];
        }
        catch (Exception broken) when (ZipFailures.AreOf(broken))
        {
            var length = stream.CanSeek ? stream.Length : 0;
            stream.Dispose();
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed,
                length == CutAt ? ArchiveSentences.CutShort(name) : ArchiveSentences.Damaged(name));
        }

        if (Entries.Any(entry => EntryNames.Escapes(entry.Path)))
        {
            Dispose();
            throw new HistoryUnavailableException(UnavailableReason.Refused, ArchiveSentences.Escaping());
        }
    }

    public string Name { get; }

    public IReadOnlyList<ExportEntry> Entries { get; }

    public void Dispose() => _archive.Dispose();

    private static ExportEntry Entry(ZipArchiveEntry entry) =>
        new(entry.FullName, entry.Length, () => Open(entry));

    private static Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new HistoryUnavailableException(UnavailableReason.Refused, ArchiveSentences.Encrypted());
        try
        {
            return new CheckedStream(entry.Open(), entry.Length, entry.Crc32, entry.Name);
        }
        catch (Exception broken) when (ZipFailures.AreOf(broken))
        {
            throw new HistoryUnavailableException(UnavailableReason.Malformed, ArchiveSentences.Damaged(entry.Name));
        }
    }
}
