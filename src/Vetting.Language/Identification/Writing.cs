using System.Globalization;

namespace Vetting.Language.Identification;

/// <summary>A script, and the languages told apart within it.</summary>
/// <param name="Languages">ISO 639-1.</param>
/// <param name="LettersEach">How many letters of an alphabet one of its signs stands for.</param>
internal sealed record Writing(IReadOnlyList<string> Languages, int LettersEach = 1)
{
    public static readonly Writing Latin = new(
    [
        "fr", "en", "es", "de", "it", "pt",
        "da", "sv", "no", "nl", "pl", "ro", "ca", "fi", "hu", "id", "tr", "vi", "cs", "sk", "sl", "hr", "eu", "tl", "sw",
        "et", "lv", "lt", "is", "ga", "cy", "sq", "af", "so",
    ]);

    public static readonly Writing Kana = new(["ja"], 2);

    /// <summary>Chinese, or a few Japanese words without kana.</summary>
    public static readonly Writing Han = new(["zh", "ja"], 3);

    private static readonly Writing Greek = new(["el"]);
    private static readonly Writing Arabic = new(["ar", "fa", "ur"]);
    private static readonly Writing Hangul = new(["ko"], 2);

    // The blocks of Unicode, in its order.
    private static readonly (int First, int Last, Writing Writing)[] Blocks =
    [
        (0x0041, 0x02af, Latin), (0x0370, 0x03ff, Greek),
        (0x0400, 0x052f, new(["ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"])), (0x0530, 0x058f, new(["hy"])),
        (0x0590, 0x05ff, new(["he"])), (0x0600, 0x077f, Arabic), (0x0900, 0x097f, new(["hi", "mr"])),
        (0x0980, 0x09ff, new(["bn"])), (0x0a00, 0x0a7f, new(["pa"])), (0x0a80, 0x0aff, new(["gu"])),
        (0x0b80, 0x0bff, new(["ta"])), (0x0c00, 0x0c7f, new(["te"])), (0x0c80, 0x0cff, new(["kn"])),
        (0x0d00, 0x0d7f, new(["ml"])), (0x0d80, 0x0dff, new(["si"])), (0x0e00, 0x0e7f, new(["th"])),
        (0x0e80, 0x0eff, new(["lo"])), (0x1000, 0x109f, new(["my"])), (0x10a0, 0x10ff, new(["ka"])),
        (0x1100, 0x11ff, Hangul), (0x1200, 0x137f, new(["am"])), (0x1780, 0x17ff, new(["km"])), (0x1e00, 0x1eff, Latin),
        (0x1f00, 0x1fff, Greek), (0x3040, 0x30ff, Kana), (0x3400, 0x9fff, Han), (0xac00, 0xd7af, Hangul),
        (0xfb50, 0xfdff, Arabic), (0xfe70, 0xfefe, Arabic), (0xff66, 0xff9f, Kana),
    ];

    public static IEnumerable<Writing> All => Blocks.Select(block => block.Writing).Distinct();

    /// <summary>Null for what is no letter, and for the letters of scripts not named here.</summary>
    public static Writing? Of(char letter)
    {
        if (letter < Blocks[1].First)
            return char.IsLetter(letter) ? Latin : null;
        var block = Blocks[Array.FindLastIndex(Blocks, block => block.First <= letter)];
        return letter <= block.Last && (char.IsLetter(letter) || IsVowel(letter)) ? block.Writing : null;
    }

    // The vowels of Devanagari, Thai and their like are marks.
    private static bool IsVowel(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
