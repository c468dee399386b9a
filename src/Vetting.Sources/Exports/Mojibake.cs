using System.Text;
using System.Text.Unicode;

namespace Vetting.Sources.Exports;

/// <summary>
/// Meta writes the UTF-8 bytes of a text as if each were a letter of Latin-1: "é" stands in its exports as "Ã©", in
/// values and in keys.
/// </summary>
internal static class Mojibake
{
    private const int LongestLetter = 4;

    /// <summary>The text that was meant; the same text where no such mistake was made.</summary>
    public static string Repair(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            return text;

        var bytes = Encoding.Latin1.GetBytes(text);
        var whole = bytes.AsSpan(0, WithoutTornEnd(bytes));
        // A torn end alone is no sign of the mistake: "Ça" must not lose its end for it.
        return Ascii.IsValid(whole) || !Utf8.IsValid(whole) ? text : Encoding.UTF8.GetString(whole);
    }

    /// <summary>A caption that was cut to a length may end within a letter.</summary>
    private static int WithoutTornEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestLetter && back <= bytes.Length; back++)
        {
            var first = bytes[^back];
            if (first >= 0xC0)
                return Needed(first) > back ? bytes.Length - back : bytes.Length;
            if (first < 0x80)
                break;
        }

        return bytes.Length;
    }

    private static int Needed(byte first) => first switch { >= 0xF0 => 4, >= 0xE0 => 3, _ => 2 };
}
