using System.Globalization;
using System.Text;

namespace Vetting.Sources;

/// <summary>Brings text into the form of <see cref="Core.History.Post.Text"/>.</summary>
internal static class PlainText
{
    public const int MaxLength = 10_000;

    // As UAX #15 has it for streams: no language needs as many, and to order a row of marks takes its length squared.
    private const int MostMarks = 30;
    private const int FirstMark = 0x300;

    // What pages give as &#128; to &#159; stands for the characters of Windows-1252, as browsers have it.
    private const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>
    /// NFC, \n for every line end, no other control characters than tabs, whole surrogate pairs, at most 30 marks on a
    /// letter, at most 10 000 code units.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        // Nothing before the first mark is ever composed.
        var lines = IsClean(text) ? text : Cleaned(text);
        if (!lines.AsSpan().ContainsAnyInRange((char)FirstMark, char.MaxValue))
            return Cut(lines).Trim();
        // Once more behind it, as some marks are taken apart.
        return Cut(WithFewMarks(WithFewMarks(lines).Normalize(NormalizationForm.FormC))).Trim();
    }

    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Whether nothing of it has to be left out or replaced.</summary>
    private static bool IsClean(string text)
    {
        if (text.Length > 2 * MaxLength)
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!isPair && (char.IsSurrogate(text[at]) || text[at] >= '\uFFFE' || (char.IsControl(text[at]) && text[at] is not ('\n' or '\t'))))
                return false;
            at += isPair ? 1 : 0;
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 2 * MaxLength));
        // Normalising can shorten a text at most by the length of its combining marks: twice the limit is plenty.
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, 2 * MaxLength)).EnumerateRunes())
            Append(clean, rune.Value is >= 0x80 and < 0xA0 ? new Rune(Windows1252[rune.Value - 0x80]) : rune);
        return clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        // U+FFFE and U+FFFF are no characters, and normalising refuses them.
        if (rune.Value is not (0xFFFE or 0xFFFF) && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'))
            clean.Append(rune);
    }

    private static string WithFewMarks(string text)
    {
        StringBuilder? kept = null;
        var (marks, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
                kept ??= new StringBuilder(text, 0, at, text.Length);
            else
                kept?.Append(rune);
            at += rune.Utf16SequenceLength;
        }

        return kept?.ToString() ?? text;
    }

    private static bool IsMark(Rune rune) => rune.Value >= FirstMark && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Cut(string text) =>
        text.Length <= MaxLength ? text
        : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
