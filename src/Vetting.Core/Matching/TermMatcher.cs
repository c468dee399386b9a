using System.Buffers;

namespace Vetting.Core.Matching;

/// <summary>
/// Finds whole words and phrases, whatever their case, accents and typography, also written together as a hashtag.
/// Built once, safe to share; offsets are exact in the text as it was given.
/// </summary>
public sealed class TermMatcher
{
    private readonly FirstWords _words;
    private readonly WordPairs _phrases;
    private readonly FirstWords _byHashtag;

    public TermMatcher(IEnumerable<Term> terms)
    {
        TermPattern[] patterns = [.. terms.Distinct().Select(TermPattern.Of).Where(pattern => pattern.Words.Length > 0)];
        _words = new FirstWords(patterns.Where(pattern => pattern.Words.Length == 1), pattern => pattern.Words[0]);
        _phrases = new WordPairs(patterns.Where(pattern => pattern.Words.Length > 1));
        // A phrase becomes one word in a hashtag: "white power" is also #whitepower.
        _byHashtag = new FirstWords(patterns.Where(pattern => pattern.Words.Length > 1),
            pattern => string.Concat(pattern.Words));
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
        var last = default(FoldedWord);
        for (var next = FoldedWord.Next(text, 0, buffer); next.Word.Length > 0;
            next = FoldedWord.Next(text, next.Word.End, buffer))
        {
            var word = next.Word;
            var free = buffer.AsSpan(next.Letters);
            ReadOnlySpan<char> folded = buffer.AsSpan(0, next.Letters);
            foreach (var pattern in _words.Find(next.Hash, folded))
                if (pattern.Applies(language) && pattern.Match(text, word, free) is { } end)
                    (found ??= []).Add(new TermMatch(pattern.Term, word.Start, end - word.Start));
            if (last.Word.Length > 0)
                foreach (var phrase in _phrases.Find(last.Hash, next.Hash))
                    if (phrase.Applies(language) && phrase.Begins(text, last.Word, free)
                        && phrase.Match(text, last.Word, free) is { } end)
                        (found ??= []).Add(new TermMatch(phrase.Term, last.Word.Start, end - last.Word.Start));
            if (word.IsHashtag(text))
                foreach (var pattern in _byHashtag.Find(next.Hash, folded))
                    if (pattern.Applies(language))
                        (found ??= []).Add(new TermMatch(pattern.Term, word.Start, word.Length));
            last = next;
        }

        return found;
    }

    private static IReadOnlyList<TermMatch> Settle(List<TermMatch>? found)
    {
        if (found is null)
            return [];
        List<TermMatch> settled = [];
        Dictionary<string, int> covered = [];
        // What begins earlier or is longer comes first: a match lies inside another once its group has reached its end.
        foreach (var match in found.OrderBy(match => match.Start).ThenByDescending(match => match.Length)
            .ThenByDescending(match => match.Term.Excuses).ThenBy(match => match.Term.Group, StringComparer.Ordinal))
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
