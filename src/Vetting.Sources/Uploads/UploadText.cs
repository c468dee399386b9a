using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>An upload's text, which is UTF-8, or that in gzip.</summary>
internal static class UploadText
{
    // RFC 1952: ten bytes of header, two of data, eight behind.
    private const int ShortestGzip = 20;

    private const int PieceBytes = 16_384;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <returns>The text, every line of which ends in \n.</returns>
    /// <exception cref="HistoryUnavailableException">TooLarge, Empty, or Malformed: no UTF-8, or broken gzip.</exception>
    public static string Decode(byte[] content, long maxBytes)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces(content, maxBytes))
            text.Append(piece);
        return text.ToString().TrimStart('\uFEFF').ReplaceLineEndings("\n") is var whole && string.IsNullOrWhiteSpace(whole)
            ? throw Empty()
            : whole;
    }

    /// <summary>Its first character but white space.</summary>
    /// <exception cref="HistoryUnavailableException">TooLarge, Empty, or Malformed as far as it was read.</exception>
    public static char FirstCharacter(byte[] content, long maxBytes)
    {
        foreach (var piece in Pieces(content, maxBytes))
        {
            if (piece.Span.Trim().TrimStart('\uFEFF').TrimStart() is { IsEmpty: false } text)
                return text[0];
        }

        throw Empty();
    }

    /// <summary>The text as it is read, so that the whole of it is never in memory.</summary>
    /// <exception cref="HistoryUnavailableException">TooLarge, or Malformed: no UTF-8, or broken gzip.</exception>
    public static IEnumerable<ReadOnlyMemory<char>> Pieces(byte[] content, long maxBytes)
    {
        var decoder = StrictUtf8.GetDecoder();
        var chars = new char[StrictUtf8.GetMaxCharCount(PieceBytes)];
        foreach (var piece in Unpacked(content, maxBytes))
            yield return chars.AsMemory(0, Decode(decoder, piece.Span, chars));
    }

    /// <exception cref="HistoryUnavailableException">TooLarge, or Malformed: broken gzip.</exception>
    public static byte[] Decompress(byte[] content, long maxBytes)
    {
        using var plain = new MemoryStream();
        foreach (var piece in Unpacked(content, maxBytes))
            plain.Write(piece.Span);
        return plain.ToArray();
    }

    public static bool IsGzip(byte[] content) => content is [0x1F, 0x8B, ..];

    /// <returns>Pieces of at most <see cref="PieceBytes"/>, each good until the next; an empty one ends them.</returns>
    private static IEnumerable<ReadOnlyMemory<byte>> Unpacked(byte[] content, long maxBytes)
    {
        var (buffer, total, read) = (new byte[PieceBytes], 0L, 0);
        using Stream plain = IsGzip(content) ? Gzip(content) : new MemoryStream(content);
        do
        {
            read = Read(plain, buffer);
            total += read;
            if (total > maxBytes)
                throw UploadSentences.TooLarge(maxBytes);
            yield return buffer.AsMemory(0, read);
        }
        while (read > 0);

        if (IsGzip(content))
            CheckEnd(content, total);
    }

    private static GZipStream Gzip(byte[] content) => content.Length < ShortestGzip
        ? throw Malformed(UploadSentences.EndsEarly)
        : new GZipStream(new MemoryStream(content), CompressionMode.Decompress);

    private static int Read(Stream plain, byte[] buffer)
    {
        try
        {
            return plain.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Malformed(UploadSentences.Damaged);
        }
    }

    /// <param name="bytes">None at the text's end.</param>
    private static int Decode(Decoder decoder, ReadOnlySpan<byte> bytes, char[] into)
    {
        try
        {
            return decoder.GetChars(bytes, into, flush: bytes.IsEmpty);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(UploadSentences.NoText);
        }
    }

    /// <summary>A stream that was cut ends without a word; its last four bytes should tell the length.</summary>
    private static void CheckEnd(byte[] content, long length)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan()[^4..]) != (uint)length)
            throw Malformed(UploadSentences.EndsElsewhere);
    }

    private static HistoryUnavailableException Empty() => new(UnavailableReason.Empty, UploadSentences.Empty);

    private static HistoryUnavailableException Malformed(LocalizedText sentence) =>
        new(UnavailableReason.Malformed, sentence);
}
