using System.Globalization;
using System.Text;

namespace Vetting.Language.Tokens;

/// <summary>What a word is: letters, digits and the marks on them, with apostrophes inside.</summary>
internal static class WordShape
{
    // What French and Italian elide: "j'adore" is two words, "don't" is one.
    private static readonly HashSet<string> Elided = new(
    [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "quoiqu", "un",
        "all", "dell", "nell", "sull", "dall", "quell", "bell", "quest",
    ], StringComparer.OrdinalIgnoreCase);

    // A chain of letters and apostrophes must not be hashed whole at each of them.
    private static readonly int LongestElided = Elided.Max(word => word.Length);

    private const int LongestListed = 200;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ElidedSpans =
        Elided.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the word that starts at <paramref name="start"/>; 0 when none does.</summary>
    public static int LengthAt(string text, int start)
    {
        var at = start;
        for (var part = PartAt(text, at, first: true); part > 0; part = PartAt(text, at, first: false))
        {
            at += part;
            if (IsApostrophe(text, at) && PartAt(text, at + 1, first: true) > 0)
            {
                var elides = at - start <= LongestElided && ElidedSpans.Contains(text.AsSpan(start, at - start));
                at++;
                if (elides)
                    break;
            }
        }

        return at - start;
    }

    /// <summary>The first word of a hashtag such as "BonneNouvelle2024".</summary>
    public static int CamelPiece(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && !TurnsAt(text, at))
            at++;

        return at - start;
    }

    /// <summary>Lower case, composed, with straight apostrophes, as lists have them.</summary>
    public static string Key(ReadOnlySpan<char> word)
    {
        var key = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return IsPlain(key) ? key : key.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Without the marks on its letters: "légume" as "legume".</summary>
    public static string Unaccented(string key)
    {
        if (IsPlain(key))
            return key;

        var letters = key.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters);
    }

    /// <summary>Capitals from three letters on, or a letter held for three or more.</summary>
    public static bool IsStressed(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;

        var capitals = true;
        for (var at = 0; at < word.Length; at++)
        {
            capitals &= char.IsUpper(word[at]);
            if (at >= 2 && char.IsLetter(word[at]) && word[at] == word[at - 1] && word[at] == word[at - 2])
                return true;
        }

        return capitals;
    }

    /// <summary>"sooooo" with at most <paramref name="most"/> of the same letter in a row.</summary>
    public static string Shorten(string key, int most)
    {
        var kept = new StringBuilder(key.Length);
        foreach (var letter in key)
        {
            var run = 0;
            while (run < most && run < kept.Length && kept[kept.Length - 1 - run] == letter)
                run++;

            if (run < most)
                kept.Append(letter);
        }

        return kept.ToString();
    }

    // Ordering the marks of a word takes their number squared, and no list has a word so long.
    private static bool IsPlain(string key) => key.Length > LongestListed || Ascii.IsValid(key);

    private static int PartAt(string text, int at, bool first) =>
        at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsPart(rune, first)
            ? rune.Utf16SequenceLength
            : 0;

    // Variation selectors are marks as well, but belong to emoji.
    private static bool IsPart(Rune rune, bool first) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark =>
            !first && rune.Value is < 0xFE00 or > 0xFE0F,
        _ => false,
    };

    private static bool IsApostrophe(string text, int at) => at < text.Length && text[at] is '\'' or '’';

    private static bool TurnsAt(string text, int at) =>
        (char.IsUpper(text[at]) && char.IsLower(text[at - 1])) || char.IsDigit(text[at]) != char.IsDigit(text[at - 1]);
}
