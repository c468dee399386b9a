using System.Globalization;
using System.Text;

namespace Vetting.Core.Content;

/// <summary>What text must not hold that people are shown beside other text.</summary>
public static class ShownText
{
    // Hangul's fillers and Braille's blank: to Unicode letters and a symbol.
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800";

    public const string Refused = "should be text without control characters";

    /// <summary>
    /// True where a character is a control, reorders its neighbours (the embeddings, overrides and isolates of Unicode's
    /// UAX 9) or stands for bytes that were no text (U+FFFD).
    /// </summary>
    /// <param name="multiline">Line ends and tabs are allowed.</param>
    public static bool HasControls(ReadOnlySpan<char> text, bool multiline = false)
    {
        foreach (var unit in text)
        {
            var odd = char.IsControl(unit) ? !multiline || unit is not ('\r' or '\n' or '\t') : IsOdd(unit);
            if (odd)
                return true;
        }

        return false;
    }

    /// <summary>True where nothing is to be seen: white space, what only shapes other characters, and letters and signs that
    /// are blank.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune)
        || Blanks.Contains((char)Math.Min(rune.Value, char.MaxValue))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse);

    /// <summary>One line of it: white space and controls become spaces, what reorders goes.</summary>
    public static string OnOneLine(string text) =>
        string.Concat(text.Where(unit => !Reorders(unit)).Select(OnLine)).Trim();

    private static char OnLine(char unit) => unit switch
    {
        // French sets them before : ; ! ? % », so that none begins a line.
        '\u00A0' or '\u202F' => unit,
        _ => char.IsWhiteSpace(unit) || char.IsControl(unit) ? ' ' : unit,
    };

    private static bool IsOdd(char unit) => Reorders(unit) || unit == '\uFFFD';

    private static bool Reorders(char unit) => unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
