using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Vetting.Core.Analysis;
using Vetting.Core.Matching;

namespace Vetting.Core.Originality;

/// <summary>
/// What is compared of a post's own words, folded: without links, mentions, hashtags, emoji and figures. The words
/// themselves are not kept: those of a thousand long posts would take more memory than all else.
/// </summary>
/// <param name="Words">How many.</param>
/// <param name="Hash">Of all the words in their order.</param>
/// <param name="Opening">The first words; null of captions shorter than <see cref="FewestWords"/>, as the closing is.</param>
/// <param name="Runs">Hashes of the runs of three words, each once, in ascending order. Of a long caption the
/// <see cref="MostRuns"/> smallest stand for all (Broder 1997, On the resemblance and containment of documents).</param>
internal sealed record Caption(
    AnalysedPost Post, int Words, UInt128 Hash, CaptionPart? Opening, CaptionPart? Closing, ulong[] Runs)
{
    /// <summary>Shorter captions resemble each other by chance.</summary>
    public const int FewestWords = 6;

    /// <summary>More than a caption of Instagram has, which is of 2 200 characters at most.</summary>
    private const int MostRuns = 512;

    private const int RunWords = 3;
    private const int PartWords = 5;

    public static IReadOnlyList<Caption> Of(IEnumerable<AnalysedPost> posts)
    {
        var whole = new XxHash128();
        return [.. posts.Select(post => Of(post, whole))];
    }

    /// <summary>How alike two are, 0 to 1: the Jaccard similarity of their runs, of long captions as their samples tell.
    /// </summary>
    public double Likeness(Caption other)
    {
        var last = Math.Min(SampledUntil, other.SampledUntil);
        var (mine, others, both) = (0, 0, 0);
        while (true)
        {
            var one = mine < Runs.Length && Runs[mine] <= last;
            var two = others < other.Runs.Length && other.Runs[others] <= last;
            if (!one && !two)
                return both == 0 ? 0 : both / (double)(mine + others - both);
            var order = !one ? 1 : !two ? -1 : Runs[mine].CompareTo(other.Runs[others]);
            mine += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
            both += order == 0 ? 1 : 0;
        }
    }

    private ulong SampledUntil => Runs.Length < MostRuns ? ulong.MaxValue : Runs[^1];

    /// <param name="whole">Empty before and after.</param>
    private static Caption Of(AnalysedPost post, XxHash128 whole)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, 4 * post.Text.Length));
        try
        {
            List<Word> words = [.. OwnWords(post.Text)];
            var hashes = new ulong[words.Count];
            foreach (var (at, word) in words.Index())
            {
                var folded = MemoryMarshal.AsBytes(Folded(post.Text, word, buffer));
                hashes[at] = XxHash3.HashToUInt64(folded);
                whole.Append(folded);
                whole.Append(" "u8);
            }

            var hash = whole.GetCurrentHashAsUInt128();
            whole.Reset();
            return words.Count < FewestWords
                ? new Caption(post, words.Count, hash, null, null, [])
                : new Caption(
                    post, words.Count, hash, Part(post.Text, words[..PartWords], buffer),
                    Part(post.Text, words[^PartWords..], buffer), RunsOf(hashes));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static ulong[] RunsOf(ulong[] words)
    {
        var runs = new HashSet<ulong>();
        for (var at = 0; at <= words.Length - RunWords; at++)
            runs.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words.AsSpan(at, RunWords))));
        return [.. runs.Order().Take(MostRuns)];
    }

    private static CaptionPart Part(string text, List<Word> words, char[] buffer) => new(
        string.Join(' ', words.Select(word => Folded(text, word, buffer).ToString())),
        words[0].Start, words[^1].End - words[0].Start);

    /// <param name="buffer">Room for the longest of the text's words.</param>
    private static ReadOnlySpan<char> Folded(string text, Word word, char[] buffer) =>
        buffer.AsSpan(0, Folding.Fold(text.AsSpan(word.Start, word.Length), buffer));

    private static IEnumerable<Word> OwnWords(string text)
    {
        var (run, passed) = (0, 0);
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
        {
            // Where the run of characters begins that the word stands in, found going forward once.
            for (; passed < word.Start; passed++)
                run = char.IsWhiteSpace(text[passed]) ? passed + 1 : run;
            if (!text.AsSpan(word.Start, word.Length).ContainsAnyInRange('0', '9') && !IsAddress(text.AsSpan(run)))
                yield return word;
        }
    }

    // A link, a mention or a hashtag.
    private static bool IsAddress(ReadOnlySpan<char> run) => run[0] is '#' or '@'
        || run.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Words of a caption, folded, with spaces between, and where they stand.</summary>
/// <param name="Start">UTF-16 offset into the post's text.</param>
internal sealed record CaptionPart(string Words, int Start, int Length);
