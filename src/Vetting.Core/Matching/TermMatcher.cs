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
    private readonly string[] _groups;

    public TermMatcher(IEnumerable<Term> terms)
    {
        TermPattern[] patterns = [.. terms.Distinct().Select(TermPattern.Of).Where(pattern => pattern.Words.Length > 0)];
        _groups = [.. patterns.Select(pattern => pattern.Term.Group).Distinct().Order(StringComparer.Ordinal)];
        patterns = [.. Ranked(patterns)];
        _words = new FirstWords(patterns);
        // A phrase becomes one word in a hashtag: "white power" is also #whitepower.
        _hashtags = new FirstWords(patterns.Where(pattern => pattern.Words.Length > 1)
            .Select(pattern => pattern with { Words = [string.Concat(pattern.Words)] }));
    }

    /// <summary>The groups of its terms, in ordinal order.</summary>
    internal IReadOnlyList<string> Groups => _groups;

    /// <param name="language">ISO 639-1; null when unknown, which looks for the terms of every language.</param>
    /// <returns>By position; of terms of one group inside one another only the longest.</returns>
    public IReadOnlyList<TermMatch> Find(string text, string? language)
    {
        using var found = Search(text, language);
        if (found.Count == 0)
            return [];
        var matches = new TermMatch[found.Count];
        for (var index = 0; index < matches.Length; index++)
            matches[index] = new TermMatch(found[index].Pattern.Term, found[index].Start, found[index].Length);
        return matches;
    }

    /// <summary>The same, for what looks at more matches than anybody keeps.</summary>
    /// <param name="take">Takes the number of the group, where it begins, and how long it is.</param>
    internal void Find(string text, string? language, Action<int, int, int> take)
    {
        using var found = Search(text, language);
        for (var index = 0; index < found.Count; index++)
            take(found[index].Pattern.Group, found[index].Start, found[index].Length);
    }

    private IEnumerable<TermPattern> Ranked(TermPattern[] patterns)
    {
        var numbers = _groups.Index().ToDictionary(group => group.Item, group => group.Index, StringComparer.Ordinal);
        return patterns.Select(pattern => pattern with { Group = numbers[pattern.Term.Group] })
            .OrderBy(pattern => !pattern.Term.Excuses).ThenBy(pattern => pattern.Group);
    }

    private FoundTerms Search(string text, string? language)
    {
        var found = new FoundTerms();
        var buffer = ArrayPool<char>.Shared.Rent(8 * text.Length + 1);
        try
        {
            Scan(text, language, buffer, found);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        found.Settle(_groups.Length);
        return found;
    }

    private void Scan(string text, string? language, char[] buffer, FoundTerms found)
    {
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
                        found.Add(pattern, word.Start, word.Length);
                }
            }

            (last, begun) = (word, begins);

            void Add(ReadOnlySpan<TermPattern> patterns, Word first)
            {
                foreach (var pattern in patterns)
                {
                    if (pattern.Applies(language) && pattern.Match(text, first, buffer.AsSpan(next.Letters)) is { } end)
                        found.Add(pattern, first.Start, end - first.Start);
                }
            }
        }
    }
}
