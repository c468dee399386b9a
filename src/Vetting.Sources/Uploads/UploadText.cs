using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

internal static class UploadText
{
    // RFC 1952: ten bytes of header, two of data, eight behind.
    private const int ShortestGzip = 20;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <returns>The text, every line of which ends in \n.</returns>
    /// <exception cref="HistoryUnavailableException">TooLarge, Empty, or Malformed: no UTF-8, or broken gzip.</exception>
    public static string Decode(byte[] content, long maxBytes)
    {
        var bytes = content is [0x1F, 0x8B, ..] ? Decompress(content, maxBytes) : content;
        if (bytes.LongLength > maxBytes)
            throw TooLarge(maxBytes);

        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            return string.IsNullOrWhiteSpace(text)
                ? throw new HistoryUnavailableException(
                    UnavailableReason.Empty,
                    "The file is empty; it should be JSON Lines or CSV with a post in each line.")
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The file should be UTF-8 text, or that in gzip.");
        }
    }

    /// <exception cref="HistoryUnavailableException">TooLarge, or Malformed: broken gzip.</exception>
    public static byte[] Decompress(byte[] content, long maxBytes)
    {
        if (content.Length < ShortestGzip)
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "The file is damaged gzip: it ends too early.");
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        var buffer = new byte[16_384];
        try
        {
            while (gzip.Read(buffer) is > 0 and var read)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > maxBytes)
                    throw TooLarge(maxBytes);
            }
        }
        catch (InvalidDataException)
        {
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "The file is damaged gzip.");
        }

        // A stream that was cut ends without a word; its last four bytes should tell the length.
        return BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan()[^4..]) == (uint)plain.Length
            ? plain.ToArray()
            : throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The file is damaged gzip: it ends too early, or more follows its end.");
    }

    private static HistoryUnavailableException TooLarge(long maxBytes) =>
        new(UnavailableReason.TooLarge, $"The file is larger than {maxBytes} bytes.");
}
