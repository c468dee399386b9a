using System.Text;

namespace Vetting.Sources;

/// <summary>Brings text into the form of <see cref="Core.History.Post.Text"/>.</summary>
internal static class PlainText
{
    public const int MaxLength = 10_000;

    // What pages give as &#128; to &#159; stands for the characters of Windows-1252, as browsers have it.
    private const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>
    /// NFC, \n for every line end, no other control characters than tabs, whole surrogate pairs, at most 10 000 code
    /// units.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var clean = new StringBuilder(Math.Min(text.Length, 2 * MaxLength));
        // Normalising can shorten a text at most by the length of its combining marks: twice the limit is plenty.
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, 2 * MaxLength)).EnumerateRunes())
            Append(clean, rune.Value is >= 0x80 and < 0xA0 ? new Rune(Windows1252[rune.Value - 0x80]) : rune);

        var lines = clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
        return Cut(lines.Normalize(NormalizationForm.FormC)).Trim();
    }

    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } clean ? clean : null;

    private static void Append(StringBuilder clean, Rune rune)
    {
        // U+FFFE and U+FFFF are no characters, and normalising refuses them.
        if (rune.Value is not (0xFFFE or 0xFFFF) && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'))
            clean.Append(rune.ToString());
    }

    private static string Cut(string text) =>
        text.Length <= MaxLength ? text
        : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
