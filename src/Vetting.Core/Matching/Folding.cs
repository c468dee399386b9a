using System.Globalization;
using System.Text;

namespace Vetting.Core.Matching;

/// <summary>
/// What a character counts as when words are compared: lower case, without accents, compatibility forms (full width,
/// ligatures, mathematical letters) as the letters they look like. After Unicode NFKD; independent of culture.
/// </summary>
internal static class Folding
{
    // Above this NFKD takes apart syllables of scripts that no term is written in.
    private const char LastAlphabetic = '\u2e80';
    private static readonly FoldKind[] Kinds = new FoldKind[char.MaxValue + 1];
    private static readonly char[] Letters = new char[char.MaxValue + 1];
    private static readonly Dictionary<int, string> Expansions = [];

    /// <summary>In <see cref="Plain"/>: no part of a word.</summary>
    public const char Separator = '\0';

    /// <summary>In <see cref="Plain"/>: needs <see cref="Fold"/> to be understood.</summary>
    public const char Odd = '\uffff';

    /// <summary>For each code unit the one letter it folds to, <see cref="Separator"/> or <see cref="Odd"/>.</summary>
    public static char[] Plain { get; } = new char[char.MaxValue + 1];

    static Folding()
    {
        for (var code = 0; code <= char.MaxValue; code++)
            Classify((char)code);
        foreach (var (letter, expansion) in new[] { ('œ', "oe"), ('Œ', "oe"), ('æ', "ae"), ('Æ', "ae"), ('ß', "ss"),
            ('ẞ', "ss"), ('ø', "o"), ('Ø', "o"), ('ł', "l"), ('Ł', "l"), ('đ', "d"), ('Đ', "d"), ('ı', "i") })
        {
            Expansions[letter] = expansion;
        }

        foreach (var letter in Expansions.Keys.Where(code => code <= char.MaxValue))
            Letters[letter] = '\0';
        for (var code = 0; code <= char.MaxValue; code++)
            Plain[code] = PlainOf((char)code);
    }

    private static char PlainOf(char c) => Kinds[c] switch
    {
        _ when char.IsSurrogate(c) => Odd,
        FoldKind.Separator => Separator,
        FoldKind.Word when Letters[c] != '\0' => Letters[c],
        _ => Odd,
    };

    public static FoldKind KindOf(char c) => Kinds[c];

    /// <summary>The kind of the code point at an index, which may take two code units.</summary>
    public static FoldKind KindAt(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        if (!char.IsSurrogate(text[index]))
            return Kinds[text[index]];
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out _) != System.Buffers.OperationStatus.Done)
            return FoldKind.Separator;
        length = 2;
        return KindOf(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>Appends the folded word characters of a text and leaves everything else out.</summary>
    /// <param name="into">At least three times as long as the text.</param>
    /// <returns>How many were appended.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        var written = 0;
        for (var index = 0; index < word.Length; index++)
        {
            var c = word[index];
            if (Kinds[c] == FoldKind.Word && Letters[c] != '\0')
            {
                into[written++] = Letters[c];
            }
            else if (Expand(word, ref index) is { } expansion)
            {
                foreach (var letter in expansion)
                    into[written++] = letter;
            }
        }

        return written;
    }

    private static string? Expand(ReadOnlySpan<char> word, ref int index)
    {
        var c = word[index];
        if (!char.IsHighSurrogate(c) || index + 1 == word.Length)
            return Kinds[c] == FoldKind.Word && Expansions.TryGetValue(c, out var known) ? known : null;
        var rune = new Rune(c, word[++index]);
        return KindOf(Rune.GetUnicodeCategory(rune)) == FoldKind.Word
            ? Bare(rune.ToString()) is { Length: > 0 and <= 4 } bare ? bare : rune.ToString()
            : null;
    }

    private static void Classify(char c)
    {
        Kinds[c] = KindOf(CharUnicodeInfo.GetUnicodeCategory(c));
        if (Kinds[c] != FoldKind.Word)
            return;
        if (char.IsAscii(c) || c is >= LastAlphabetic and < '\uf900')
        {
            Letters[c] = char.ToLowerInvariant(c);
            return;
        }

        var bare = Bare(c.ToString());
        if (bare.Length == 1)
            Letters[c] = bare[0];
        else if (bare.Length is > 1 and <= 3)
            Expansions[c] = bare;
        else
            Letters[c] = char.ToLowerInvariant(c);
    }

    private static string Bare(string letter) => string.Concat(letter.Normalize(NormalizationForm.FormKD)
        .Where(c => KindOf(CharUnicodeInfo.GetUnicodeCategory(c)) == FoldKind.Word)
        .Select(char.ToLowerInvariant));

    private static FoldKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => FoldKind.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => FoldKind.Mark,
        UnicodeCategory.Format => FoldKind.Ignorable,
        _ => FoldKind.Separator,
    };
}
