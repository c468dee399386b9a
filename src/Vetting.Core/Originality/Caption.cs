using System.Buffers;
using Vetting.Core.Analysis;
using Vetting.Core.Matching;

namespace Vetting.Core.Originality;

/// <summary>A post's own words, folded: without links, mentions, hashtags, emoji and figures.</summary>
internal sealed record Caption(AnalysedPost Post, string[] Words, Range[] Places)
{
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
        var (words, places) = (new List<string>(), new List<Range>());
        var (run, passed) = (0, 0);
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
        {
            var letters = text.AsSpan(word.Start, word.Length);
            // Where the run of characters begins that the word stands in, found going forward once.
            for (; passed < word.Start; passed++)
                run = char.IsWhiteSpace(text[passed]) ? passed + 1 : run;
            if (!letters.ContainsAnyInRange('0', '9') && !IsAddress(text.AsSpan(run)))
            {
                words.Add(buffer.AsSpan(0, Folding.Fold(letters, buffer)).ToString());
                places.Add(word.Start..word.End);
            }
        }

        return new Caption(post, [.. words], [.. places]);
    }

    // A link, a mention or a hashtag.
    private static bool IsAddress(ReadOnlySpan<char> run) => run[0] is '#' or '@'
        || run.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
