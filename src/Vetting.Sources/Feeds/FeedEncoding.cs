using System.Text;
using System.Text.RegularExpressions;

namespace Vetting.Sources.Feeds;

/// <summary>
/// Finds a feed's encoding the way feed readers do: a byte order mark, then UTF-8 when the bytes are that, then what
/// the server or the document declares, then Windows-1252.
/// </summary>
internal static partial class FeedEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, string? declaredByServer) => bytes switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Utf8(bytes)
            ?? (Find(declaredByServer) ?? Find(DeclaredInside(bytes)) ?? Encoding.GetEncoding(1252)).GetString(bytes),
    };

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string DeclaredInside(byte[] bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(200, bytes.Length)))).Groups[1].Value;

    private static Encoding? Find(string? name)
    {
        try
        {
            var encoding = string.IsNullOrEmpty(name) ? null : Encoding.GetEncoding(name);
            // The bytes are no UTF-8, whatever was declared.
            return encoding is UTF8Encoding ? null : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']""")]
    private static partial Regex Declaration();
}
