using System.Buffers;

namespace Vetting.Core.Matching;

/// <summary>
/// Finds whole words and phrases, whatever their case, accents and typography, also written together as a hashtag.
/// Built once, safe to share; offsets are exact in the text as it was given.
/// </summary>
public sealed class TermMatcher
{
    private readonly FirstWords _words;
    private readonly FirstWords _hashtags;

    public TermMatcher(IEnumerable<Term> terms)
    {
        TermPattern[] patterns = [.. terms.Distinct().Select(TermPattern.Of).Where(pattern => pattern.Words.Length > 0)];
        _words = new FirstWords(patterns);
        // A phrase becomes one word in a hashtag: "white power" is also #whitepower.
        _hashtags = new FirstWords(patterns.Where(pattern => pattern.Words.Length > 1)
            .Select(pattern => pattern with { Words = [string.Concat(pattern.Words)] }));
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the terms of every language.</param>
    /// <returns>By position; of terms of one group inside one another only the longest.</returns>
    public IReadOnlyList<TermMatch> Find(string text, string? language)
    {
        var buffer = ArrayPool<char>.Shared.Rent(8 * text.Length + 1);
        try
        {
            return Settle(Scan(text, language, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private List<TermMatch>? Scan(string text, string? language, char[] buffer)
    {
        List<TermMatch>? found = null;
        var last = default(Word);
        FirstWords.Entry? begun = null;
        for (var next = FoldedWord.Next(text, 0, buffer); next.Word.Length > 0;
            next = FoldedWord.Next(text, next.Word.End, buffer))
        {
            var word = next.Word;
            ReadOnlySpan<char> folded = buffer.AsSpan(0, next.Letters);
            var begins = _words.Find(folded);
            if (begins is not null)
                Add(begins.Alone, word);
            if (begun is not null)
                Add(begun.Then(folded), last);
            if (word.IsHashtag(text) && _hashtags.Find(folded) is { } joined)
            {
                foreach (var pattern in joined.Alone)
                {
                    if (pattern.Applies(language))
                        (found ??= []).Add(new TermMatch(pattern.Term, word.Start, word.Length));
                }
            }

            (last, begun) = (word, begins);

            void Add(ReadOnlySpan<TermPattern> patterns, Word first)
            {
                foreach (var pattern in patterns)
                {
                    if (pattern.Applies(language) && pattern.Match(text, first, buffer.AsSpan(next.Letters)) is { } end)
                        (found ??= []).Add(new TermMatch(pattern.Term, first.Start, end - first.Start));
                }
            }
        }

        return found;
    }

    private static IEnumerable<(TermMatch Match, int Index)> Ordered(List<TermMatch> found)
    {
        if (found.Count == 1)
            return [(found[0], 0)];
        var ordered = new (TermMatch Match, int Index)[found.Count];
        for (var index = 0; index < ordered.Length; index++)
            ordered[index] = (found[index], index);
        Array.Sort(ordered, (one, other) =>
            one.Match.Start != other.Match.Start ? one.Match.Start.CompareTo(other.Match.Start)
            : one.Match.Length != other.Match.Length ? other.Match.Length.CompareTo(one.Match.Length)
            : one.Match.Term.Excuses != other.Match.Term.Excuses ? (one.Match.Term.Excuses ? -1 : 1)
            : string.CompareOrdinal(one.Match.Term.Group, other.Match.Term.Group) is var group and not 0 ? group
            : one.Index.CompareTo(other.Index));
        return ordered;
    }

    private static IReadOnlyList<TermMatch> Settle(List<TermMatch>? found)
    {
        if (found is null)
            return [];
        List<TermMatch> settled = [];
        Dictionary<string, int> covered = [];
        // What begins earlier or is longer comes first: a match lies inside another once its group has reached its end.
        foreach (var (match, _) in Ordered(found))
        {
            var end = match.Start + match.Length;
            if (covered.TryGetValue(match.Term.Group, out var reached) && reached >= end)
                continue;
            covered[match.Term.Group] = end;
            if (!match.Term.Excuses)
                settled.Add(match);
        }

        return settled;
    }
}
