using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;

namespace Vetting.Sources.Feeds;

/// <summary>
/// Finds a feed's encoding as browsers do, https://encoding.spec.whatwg.org: a byte order mark, then what the server
/// declares, then what the document does. Bytes that are UTF-8 are that, whatever was declared.
/// </summary>
internal static partial class FeedEncoding
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    static FeedEncoding() => BrowserEncodings.Register();

    /// <returns>The text, with one U+FFFD for each sequence of bytes that stands for nothing.</returns>
    public static string Decode(byte[] bytes, string? declaredByServer) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        // Browsers have given these two up; a feed that is in one holds its words all the same.
        [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32.GetString(bytes),
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => BigEndianUtf32.GetString(bytes),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Declared(bytes, declaredByServer),
    };

    private static string Declared(byte[] bytes, string? declaredByServer)
    {
        var declared = new[] { declaredByServer, DeclaredInside(bytes) }.Select(Find).OfType<Encoding>().ToList();
        var other = declared.Find(encoding => encoding is not UTF8Encoding);
        // The one encoding in use that looks like ASCII and is not.
        if (other?.WebName.StartsWith("iso-2022", StringComparison.Ordinal) == true && bytes.Contains((byte)0x1B))
            return other.GetString(bytes);

        var utf8 = Encoding.UTF8.GetString(bytes);
        var broken = utf8.Count(character => character == Replacement);
        var whole = utf8.Count(character => character >= 0x80 && character != Replacement);
        return broken <= whole || (broken == 1 && other is null && declared.Count > 0)
            ? utf8
            : (other ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static string DeclaredInside(byte[] bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(1_024, bytes.Length)))).Groups[1].Value;

    /// <summary>By the names that browsers know, to whom ISO-8859-1 is Windows-1252.</summary>
    private static Encoding? Find(string? name) =>
        name is { Length: > 0 } && TextEncoding.IsSupported(name.Trim())
            && TextEncoding.Resolve(name.Trim()) is var found
            && !found.WebName.StartsWith("utf-16", StringComparison.Ordinal)
            ? found
            : null;

    [GeneratedRegex("""<\?xml[^>]*encoding\s*=\s*["']?([\w.:-]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
