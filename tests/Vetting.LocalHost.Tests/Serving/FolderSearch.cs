using System.IO.Compression;
using System.Net;
using System.Text;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// Looks for words in every file of a folder, however they are written there: as UTF-8 and UTF-16, in base64 and hexadecimal,
/// escaped for JSON, HTML and addresses, whatever their case, and in whatever gzip streams a file holds.
/// </summary>
internal sealed class FolderSearch(string folder)
{
    private static readonly byte[] Gzip = [0x1f, 0x8b, 0x08];

    /// <summary>The files that hold each word, and how they do.</summary>
    public IReadOnlyList<string> Find(params string[] words)
    {
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            // A lock's holder is this process, and its file is empty.
            if (file.EndsWith(".lock", StringComparison.Ordinal))
                continue;
            foreach (var (where, bytes) in Layers(File.ReadAllBytes(file)))
            {
                var folded = Lower(bytes);
                found.AddRange(
                    from word in words
                    from form in FormsOf(word)
                    where (form.Exact ? bytes : folded).AsSpan().IndexOf(form.Bytes) >= 0
                    select $"{word} as {form.Name} {where} {Path.GetRelativePath(folder, file)}");
            }
        }

        return found;
    }

    /// <summary>The file itself, and what each gzip stream in it holds.</summary>
    private static IEnumerable<(string Where, byte[] Bytes)> Layers(byte[] bytes)
    {
        yield return ("in", bytes);
        for (var at = bytes.AsSpan().IndexOf(Gzip); at >= 0;)
        {
            if (Decompressed(bytes, at) is { Length: > 0 } inner)
                yield return ($"in gzip at {at} of", inner);
            var next = bytes.AsSpan(at + 1).IndexOf(Gzip);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>As far as it can be read.</summary>
    private static byte[] Decompressed(byte[] bytes, int from)
    {
        using var buffer = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes, from, bytes.Length - from), CompressionMode.Decompress);
        try
        {
            gzip.CopyTo(buffer);
        }
        catch (InvalidDataException)
        {
        }

        return buffer.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Bytes, bool Exact)> FormsOf(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        yield return ("UTF-8", Lower(utf8), false);
        yield return ("UTF-16", Lower(Encoding.Unicode.GetBytes(word)), false);
        yield return ("UTF-16 BE", Lower(Encoding.BigEndianUnicode.GetBytes(word)), false);
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)), false);
        yield return ("an address", Lower(Encoding.ASCII.GetBytes(Uri.EscapeDataString(word))), false);
        yield return ("HTML", Lower(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(word))), false);
        yield return ("JSON", Lower(Encoding.ASCII.GetBytes(string.Concat(word.Select(unit =>
            char.IsAscii(unit) ? $"{unit}" : $"\\u{(int)unit:x4}")))), false);
        foreach (var text in new[] { word, word.ToLowerInvariant(), word.ToUpperInvariant() }.Distinct())
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                foreach (var middle in MiddlesOfBase64(encoding.GetBytes(text)))
                    yield return ($"base64 of {encoding.WebName}", Encoding.ASCII.GetBytes(middle), true);
            }
        }
    }

    /// <summary>What base64 looks like in the middle of something, at each of the three places it can begin.</summary>
    private static IEnumerable<string> MiddlesOfBase64(byte[] word) => Enumerable.Range(0, 3).Select(before =>
    {
        var padded = Convert.ToBase64String([.. new byte[before], .. word, 0, 0]);
        // Without the characters that what stands around has a part in.
        var from = (before * 8 + 5) / 6;
        var to = (before + word.Length) * 8 / 6;
        return padded[from..to];
    });

    private static byte[] Lower(byte[] bytes)
    {
        var lower = new byte[bytes.Length];
        for (var at = 0; at < bytes.Length; at++)
            lower[at] = bytes[at] is >= (byte)'A' and <= (byte)'Z' ? (byte)(bytes[at] + 32) : bytes[at];
        return lower;
    }
}
