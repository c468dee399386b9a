namespace Vetting.Core.Reading;

/// <summary>Finds what a text puts in quotation marks, and lines that answer with a &gt; in front.</summary>
internal static class QuotationMarks
{
    private const int Longest = 400;

    /// <returns>Offsets of the opening and the closing mark, a line's end for a quoted line.</returns>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        List<(int Start, int End)> found = [];
        for (var index = 0; index < text.Length; index++)
        {
            if (Closing(text, index) is not { } close)
                continue;
            var end = text.IndexOfAny([close, '\n'], index + 1);
            if (close == '\n' && end < 0)
                end = text.Length;
            if (end < 0 || end - index > Longest || (end < text.Length && text[end] != close))
                continue;
            found.Add((index, end));
            index = end;
        }

        return found;
    }

    /// <summary>What closes a quotation that opens here; null when none does.</summary>
    private static char? Closing(string text, int index) => text[index] switch
    {
        '«' => '»',
        '“' or '„' => '”',
        '‹' => '›',
        '"' => '"',
        '>' when index == 0 || text[index - 1] == '\n' => '\n',
        _ => null,
    };
}
