using Vetting.Core.Safety;

namespace Vetting.Core.Discourse;

/// <summary>One name of a topic, however it is written, and the posts that use it.</summary>
/// <param name="Key">Its folded words.</param>
/// <param name="Name">As most often written.</param>
/// <param name="Posts">Indices.</param>
internal sealed record ThemeTerm(string Key, string Name, HashSet<int> Posts)
{
    private const int MostTerms = 400;
    private const int ShortestWord = 4;

    /// <returns>The most frequent first; of equals, phrases before their words.</returns>
    public static IReadOnlyList<ThemeTerm> In(IReadOnlyList<AnalysedPost> posts, double fewestPosts)
    {
        var uses = new Dictionary<string, List<(int Post, string Written)>>(StringComparer.Ordinal);
        foreach (var (index, post) in posts.Index())
            foreach (var (key, written) in Names(post))
            {
                if (!uses.TryGetValue(key, out var found))
                    uses[key] = found = [];
                found.Add((index, written));
            }
        return
        [
            .. uses.Select(use => Term(use.Key, use.Value))
                .Where(term => term.Posts.Count >= fewestPosts)
                .OrderByDescending(term => term.Posts.Count)
                .ThenByDescending(term => term.Key.Count(letter => letter == ' '))
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(MostTerms),
        ];
    }

    private static ThemeTerm Term(string key, List<(int Post, string Written)> uses) => new(
        key,
        uses.CountBy(use => use.Written).OrderByDescending(written => written.Value)
            .ThenBy(written => written.Key, StringComparer.Ordinal).First().Key,
        [.. uses.Select(use => use.Post)]);

    /// <summary>Every phrase, and every longer word of a phrase of several.</summary>
    private static IEnumerable<(string Key, string Written)> Names(AnalysedPost post)
    {
        foreach (var phrase in post.Analysis.KeyPhrases)
        {
            var written = post.Post.Text.Substring(phrase.Start, phrase.Length).TrimStart('#').ToLowerInvariant();
            string[] words = [.. Words(written)];
            if (words.Length > 0)
                yield return (string.Join(' ', words.Select(Folded)), written);
            if (words.Length > 1)
                foreach (var word in words.Where(word => word.Length >= ShortestWord))
                    yield return (Folded(word), word);
        }
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
}
