using Vetting.Core.Analysis;
using Vetting.Core.Matching;

namespace Vetting.Core.Themes;

/// <summary>One name of a topic, however it is written, and the posts that use it.</summary>
/// <param name="Key">Its folded words.</param>
/// <param name="Name">As most often written.</param>
/// <param name="Posts">Indices.</param>
internal sealed record ThemeTerm(string Key, string Name, HashSet<int> Posts)
{
    private const int MostTerms = 400;
    private const int ShortestWord = 4;

    // Where a phrase's first word names the thing and what follows tells which: "pâte feuilletée", but "puff pastry".
    private static readonly string[] NameFirst = ["fr", "es", "it", "pt"];
    private static readonly string[] Connectors =
        ["a", "au", "aux", "con", "d", "da", "de", "del", "des", "di", "do", "du", "en", "for", "in", "of", "with"];

    /// <returns>The most frequent first; of equals, phrases before their words.</returns>
    public static IReadOnlyList<ThemeTerm> In(IReadOnlyList<AnalysedPost> posts, double fewestPosts)
    {
        var uses = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var (index, post) in posts.Index())
        {
            foreach (var (key, written, names) in Names(post))
            {
                if (!uses.TryGetValue(key, out var found))
                    uses[key] = found = [];
                found.Add(new Use(index, written, names));
            }
        }

        return
        [
            .. uses.Where(use => 2 * use.Value.Count(found => found.Names) >= use.Value.Count)
                .Select(use => Term(use.Key, use.Value))
                .Where(term => Captions(term) >= fewestPosts)
                .OrderByDescending(term => term.Posts.Count)
                .ThenByDescending(term => term.Key.Count(letter => letter == ' '))
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(MostTerms),
        ];

        // One caption published over and over makes no theme.
        int Captions(ThemeTerm term) => term.Posts.Count < fewestPosts ? term.Posts.Count
            : term.Posts.Select(index => posts[index].TextHash).Distinct().Count();
    }

    private static ThemeTerm Term(string key, List<Use> uses) => new(
        key,
        uses.CountBy(use => use.Written).OrderByDescending(written => written.Value)
            .ThenBy(written => written.Key, StringComparer.Ordinal).First().Key,
        [.. uses.Select(use => use.Post)]);

    /// <summary>Every phrase, and every longer word of one of several, which may name nothing on its own.</summary>
    private static IEnumerable<(string Key, string Written, bool Names)> Names(AnalysedPost post)
    {
        foreach (var phrase in post.Analysis.KeyPhrases)
        {
            var written = post.Post.Text.Substring(phrase.Start, phrase.Length).TrimStart('#').ToLowerInvariant();
            string[] words = [.. Words(written)];
            if (words.Length > 0)
                yield return (string.Join(' ', words.Select(Folded)), written, true);
            if (words.Length > 1)
            {
                foreach (var (at, word) in words.Index().Where(word => word.Item.Length >= ShortestWord))
                    yield return (Folded(word), word, IsHead(words, at, post.Analysis.Language));
            }
        }
    }

    /// <summary>Whether a word says what the phrase, or its part up to a word such as "de", is about.</summary>
    private static bool IsHead(string[] words, int at, string? language)
    {
        var beside = NameFirst.Contains(language) ? at - 1 : at + 1;
        return beside < 0 || beside == words.Length || Connectors.Contains(Folded(words[beside]));
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
            yield return text.Substring(word.Start, word.Length);
    }

    private static string Folded(string word)
    {
        var buffer = new char[4 * word.Length];
        var folded = buffer.AsSpan(0, Folding.Fold(word, buffer));
        return (folded.Length >= ShortestWord && folded[^1] is ('s' or 'x') && folded[^2] != 's' ? folded[..^1] : folded)
            .ToString();
    }

    /// <param name="Names">True where it stands for the thing itself, not for what the thing is like.</param>
    private readonly record struct Use(int Post, string Written, bool Names);
}
