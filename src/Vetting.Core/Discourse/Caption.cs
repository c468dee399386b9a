using Vetting.Core.Safety;

namespace Vetting.Core.Discourse;

/// <summary>A post's own words, folded: without links, mentions, hashtags, emoji and figures.</summary>
internal sealed record Caption(AnalysedPost Post, string[] Words, Range[] Places)
{
    /// <summary>Shorter captions resemble each other by chance.</summary>
    public const int FewestWords = 6;

    public static Caption Of(AnalysedPost post)
    {
        var words = Read(post.Post.Text).ToList();
        return new Caption(post, [.. words.Select(word => word.Folded)], [.. words.Select(word => word.Place)]);
    }

    private static IEnumerable<(string Folded, Range Place)> Read(string text)
    {
        var buffer = new char[4 * text.Length];
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
        {
            if (IsPartOfAddress(text, word.Start) || text.AsSpan(word.Start, word.Length).ContainsAnyInRange('0', '9'))
                continue;
            var folded = buffer.AsSpan(0, Folding.Fold(text.AsSpan(word.Start, word.Length), buffer)).ToString();
            yield return (folded, word.Start..word.End);
        }
    }

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
