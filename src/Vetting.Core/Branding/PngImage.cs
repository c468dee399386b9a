using System.Buffers.Binary;
using System.Text;
using Vetting.Core.Content;

namespace Vetting.Core.Branding;

/// <summary>
/// A picture that can be shown to anybody: a PNG (https://www.w3.org/TR/png-3/) of which only what draws is kept, so that
/// neither a place nor a name in it, nor a file of another kind behind it, goes any further.
/// </summary>
public sealed record PngImage(Logo Logo, byte[] Bytes)
{
    public const int MostBytes = 128 * 1024;
    public const int LeastSide = 16;
    public const int MostSide = 2000;

    private const int ChunkFrame = 12;
    private const int HeaderLength = 13;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];
    private static readonly string[] Drawing = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"];

    /// <returns>Null when it is no PNG, breaks off, or is smaller or larger than allowed.</returns>
    public static PngImage? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes || !file.StartsWith(Signature))
            return null;
        var kept = new MemoryStream();
        kept.Write(Signature);
        (int Width, int Height)? size = null;
        var draws = false;
        for (var rest = file[Signature.Length..]; rest.Length >= ChunkFrame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
                return null;
            var chunk = rest[..((int)length + ChunkFrame)];
            var type = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (size is null)
            {
                if (type != "IHDR" || length != HeaderLength)
                    return null;
                size = (Side(chunk[8..]), Side(chunk[12..]));
            }

            draws |= type == "IDAT";
            if (Drawing.Contains(type))
                kept.Write(chunk);
            if (type == "IEND")
                return draws ? Of(kept.ToArray(), size.Value) : null;
            rest = rest[chunk.Length..];
        }

        return null;
    }

    private static PngImage? Of(byte[] bytes, (int Width, int Height) size) =>
        size is { Width: >= LeastSide and <= MostSide, Height: >= LeastSide and <= MostSide }
            ? new PngImage(new Logo(Sha256Hex.Of(bytes), size.Width, size.Height), bytes)
            : null;

    private static int Side(ReadOnlySpan<byte> bytes) =>
        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
