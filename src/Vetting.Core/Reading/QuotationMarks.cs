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
            var end = close is '\'' or '’' ? Single(text, close, index + 1) : text.IndexOfAny([close, '\n'], index + 1, Ahead(text, index + 1));
            if (close == '\n' && end < 0 && index + Longest >= text.Length)
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
        '\'' or '‘' when Opens(text, index) => text[index] == '‘' ? '’' : '\'',
        '>' when index == 0 || text[index - 1] == '\n' => '\n',
        _ => null,
    };

    // An apostrophe stands between letters or ends a word.
    private static bool Opens(string text, int index) =>
        (index == 0 || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is ':' or '(')
        && index + 1 < text.Length && char.IsLetter(text[index + 1]);

    private static int Ahead(string text, int from) => Math.Min(Longest, text.Length - from);

    private static int Single(string text, char close, int from)
    {
        var most = from + Ahead(text, from);
        for (var at = text.IndexOf(close, from, most - from); at >= 0; at = text.IndexOf(close, at + 1, most - at - 1))
        {
            if ((at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && text.AsSpan(from..at).IndexOf(' ') >= 0)
                return text.AsSpan(from..at).Contains('\n') ? -1 : at;
        }

        return -1;
    }
}
