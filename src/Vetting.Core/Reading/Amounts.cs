using Vetting.Core.Matching;

namespace Vetting.Core.Reading;

/// <summary>Tells sums of money: "$500", "1 500 €", "2k euros".</summary>
internal static class Amounts
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "euro", "euros", "eur", "dollar", "dollars", "usd", "bucks", "quid", "pounds", "balles", "btc", "chf", "francs",
    };

    /// <param name="words">A text's words in order.</param>
    /// <param name="first">The word that the number begins with.</param>
    /// <returns>The number of the word after the sum; null when no currency stands beside it.</returns>
    public static int? End(string text, IReadOnlyList<Word> words, int first)
    {
        var after = first + 1;
        // Thousands may be parted by spaces, points or commas.
        while (after < words.Count && words[after].Start - words[after - 1].End == 1
            && words[after].Length is (2 or 3) && char.IsAsciiDigit(text[words[after].Start]))
        {
            after++;
        }

        var (start, end) = (words[first].Start, words[after - 1].End);
        if ((start > 0 && IsSign(text[start - 1])) || SignFollows(text, end))
            return after;
        return after < words.Count && Names.Contains(text.Substring(words[after].Start, words[after].Length))
            ? after + 1 : null;
    }

    /// <param name="end">Of the number.</param>
    public static bool IsPercent(string text, int end)
    {
        while (end < text.Length && text[end] is (' ' or '\u00a0' or '\u202f'))
            end++;
        return end < text.Length && text[end] == '%';
    }

    private static bool SignFollows(string text, int end)
    {
        while (end < text.Length && text[end] is (' ' or '\u00a0' or '\u202f'))
            end++;
        return end < text.Length && IsSign(text[end]);
    }

    private static bool IsSign(char c) => c is '$' or '€' or '£' or '¥';
}
