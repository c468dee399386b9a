using System.Buffers;

namespace Vetting.Core.Safety;

/// <summary>
/// Finds whole words and phrases, whatever their case, accents and typography, also written together as a hashtag.
/// Built once, safe to share; offsets are exact in the text as it was given.
/// </summary>
public sealed class TermMatcher
{
    private readonly Dictionary<string, Pattern[]> _byFirstWord;
    private readonly Dictionary<string, Pattern[]> _byHashtag;

    public TermMatcher(IEnumerable<Term> terms)
    {
        Pattern[] patterns = [.. terms.Distinct().Select(Pattern.Of).Where(pattern => pattern.Words.Length > 0)];
        _byFirstWord = Index(patterns, pattern => pattern.Words[0]);
        // A phrase becomes one word in a hashtag: "white power" is also #whitepower.
        _byHashtag = Index(patterns.Where(pattern => pattern.Words.Length > 1),
            pattern => string.Concat(pattern.Words));
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the terms of every language.</param>
    /// <returns>By position; of terms of one group inside one another only the longest.</returns>
    public IReadOnlyList<TermMatch> Find(string text, string? language)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, 4 * text.Length));
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
        var words = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var hashtags = _byHashtag.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
        {
            ReadOnlySpan<char> folded = buffer.AsSpan(0, Folding.Fold(text.AsSpan(word.Start, word.Length), buffer));
            if (words.TryGetValue(folded, out var patterns))
                foreach (var pattern in patterns)
                    if (pattern.Applies(language) && pattern.Match(text, word, buffer.AsSpan(folded.Length)) is { } end)
                        (found ??= []).Add(new TermMatch(pattern.Term, word.Start, end - word.Start));
            if (word.IsHashtag(text) && hashtags.TryGetValue(folded, out patterns))
                foreach (var pattern in patterns.Where(pattern => pattern.Applies(language)))
                    (found ??= []).Add(new TermMatch(pattern.Term, word.Start, word.Length));
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

    private static Dictionary<string, Pattern[]> Index(IEnumerable<Pattern> patterns, Func<Pattern, string> key) =>
        patterns.GroupBy(key).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
