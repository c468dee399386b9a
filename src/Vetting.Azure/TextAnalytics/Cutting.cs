namespace Vetting.Azure.TextAnalytics;

/// <summary>Cuts a text where it hurts least: after a line, else after a sentence, else after a word.</summary>
internal static class Cutting
{
    private static readonly string[] Ends = ["\n", ". ", "! ", "? ", " "];

    /// <returns>Start and length of each part, 1 or more long; together they are the whole text.</returns>
    public static IEnumerable<(int Start, int Length)> Parts(string text, int longest)
    {
        var start = 0;
        for (; text.Length - start > longest; start += Cut(text, start, longest))
            yield return (start, Cut(text, start, longest));
        if (text.Length > start)
            yield return (start, text.Length - start);
    }

    private static int Cut(string text, int start, int longest)
    {
        // A part of less than half the length would cost a request for little.
        var half = longest / 2;
        foreach (var end in Ends)
        {
            var at = text.AsSpan(start + half, longest - half).LastIndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
                return half + at + end.Length;
        }
        return char.IsHighSurrogate(text[start + longest - 1]) ? longest - 1 : longest;
    }
}
