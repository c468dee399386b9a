using System.Buffers;
using Vetting.Core.Analysis;
using Vetting.Core.Matching;

namespace Vetting.Core.Originality;

/// <summary>A post's own words, folded: without links, mentions, hashtags, emoji and figures.</summary>
/// <param name="Figures">Whole numbers beside the words, each with the word it comes after; "" at the start.</param>
internal sealed record Caption(
    AnalysedPost Post, string[] Words, Range[] Places, IReadOnlyList<(string After, long Value)> Figures)
{
    private const int MostDigits = 9;

    /// <summary>Shorter captions resemble each other by chance.</summary>
    public const int FewestWords = 6;

    public static Caption Of(AnalysedPost post)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, 4 * post.Post.Text.Length));
        try
        {
            return Read(post, buffer);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <param name="buffer">Room for folding a word.</param>
    private static Caption Read(AnalysedPost post, char[] buffer)
    {
        var text = post.Post.Text;
        var (words, places, figures) = (new List<string>(), new List<Range>(), new List<(string, long)>());
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
        {
            var letters = text.AsSpan(word.Start, word.Length);
            if (letters.ContainsAnyInRange('0', '9'))
            {
                if (Figure(letters) is { } figure
                    && (!IsPartOfAddress(text, word.Start) || IsNumber(text, word.Start, letters, figure.Digits)))
                {
                    figures.Add((words.LastOrDefault(""), figure.Value));
                }
            }
            else if (!IsPartOfAddress(text, word.Start))
            {
                words.Add(buffer.AsSpan(0, Folding.Fold(letters, buffer)).ToString());
                places.Add(word.Start..word.End);
            }
        }

        return new Caption(post, [.. words], [.. places], figures);
    }

    /// <summary>The digits a word ends in: 12 in "12", "J12" and "S02E12".</summary>
    private static (int Digits, long Value)? Figure(ReadOnlySpan<char> word)
    {
        var digits = word.Length - 1 - word.LastIndexOfAnyExceptInRange('0', '9');
        return digits is 0 or > MostDigits ? null
            : (digits, long.Parse(word[^digits..], System.Globalization.CultureInfo.InvariantCulture));
    }

    // "#14" counts, "example.com/p/14" does not.
    private static bool IsNumber(string text, int at, ReadOnlySpan<char> letters, int digits) =>
        letters.Length == digits && at > 0 && text[at - 1] == '#';

    // Whether the run of characters that the word stands in is a link, a mention or a hashtag.
    private static bool IsPartOfAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var run = text.AsSpan(start);
        return run[0] is '#' or '@' || run.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
