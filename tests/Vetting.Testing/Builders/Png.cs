using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Vetting.Testing.Builders;

/// <summary>Pictures as any program writes them.</summary>
public static class Png
{
    /// <summary>Of one colour.</summary>
    /// <param name="more">Chunks between the header and the pixels.</param>
    public static byte[] Square(int side, params (string Type, byte[] Data)[] more)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        // Eight bits, red, green and blue.
        (header[8], header[9]) = (8, 2);
        Write(file, "IHDR", header);
        foreach (var (type, data) in more)
            Write(file, type, data);
        Write(file, "IDAT", Pixels(side));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pixels(int side)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + 3 * side];
            for (var at = 1; at < line.Length; at++)
                line[at] = (byte)(at % 3 == 1 ? 0xb0 : 0x20);
            for (var row = 0; row < side; row++)
                zlib.Write(line);
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(named));
        file.Write(number);
    }
}
