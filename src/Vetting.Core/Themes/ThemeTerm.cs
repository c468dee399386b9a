using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Texts;

namespace Vetting.Core.Themes;

/// <summary>One name of a topic, however it is written, and the posts that use it.</summary>
/// <param name="Key">Its folded words.</param>
/// <param name="Name">As most often written.</param>
/// <param name="Places">Where each of the posts, an index, first uses it.</param>
internal sealed record ThemeTerm(string Key, string Name, IReadOnlyDictionary<int, TextSpan> Places)
{
    private const int MostTerms = 400;
    private const int ShortestWord = 4;

    // Where a phrase's first word names the thing and what follows tells which: "pâte feuilletée", but "puff pastry".
    private static readonly string[] NameFirst = ["fr", "es", "it", "pt"];
    private static readonly string[] Connectors =
        ["a", "au", "aux", "con", "d", "da", "de", "del", "des", "di", "do", "du", "en", "for", "in", "of", "with"];

    /// <summary>Indices.</summary>
    public HashSet<int> Posts { get; } = [.. Places.Keys];

    /// <returns>The most frequent first; of equals, phrases before their words.</returns>
    public static IReadOnlyList<ThemeTerm> In(IReadOnlyList<AnalysedPost> posts, double fewestPosts)
    {
        var uses = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var (index, post) in posts.Index())
        {
            foreach (var (key, place, names) in Names(post))
            {
                if (!uses.TryGetValue(key, out var found))
                    uses[key] = found = [];
                found.Add(new Use(index, place, names));
            }
        }

        return
        [
            .. uses.Where(use => 2 * use.Value.Count(found => found.Names) >= use.Value.Count)
                .Select(use => Term(use.Key, use.Value, posts))
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

    /// <summary>The keys of all that a post names.</summary>
    public static IEnumerable<string> KeysOf(AnalysedPost post) => Names(post).Select(name => name.Key);

    private static ThemeTerm Term(string key, List<Use> uses, IReadOnlyList<AnalysedPost> posts) => new(
        key,
        uses.CountBy(use => Written(posts[use.Post], use.Place)).OrderByDescending(written => written.Value)
            .ThenBy(written => written.Key, StringComparer.Ordinal).First().Key,
        uses.DistinctBy(use => use.Post).ToDictionary(use => use.Post, use => use.Place));

    private static string Written(AnalysedPost post, TextSpan place) =>
        post.Text.Substring(place.Start, place.Length).TrimStart('#').ToLowerInvariant();

    /// <summary>Every phrase, and every longer word of one of several, which may name nothing on its own.</summary>
    private static IEnumerable<(string Key, TextSpan Place, bool Names)> Names(AnalysedPost post)
    {
        foreach (var phrase in post.Analysis.KeyPhrases)
        {
            TextSpan[] places = [.. Words(post.Text, phrase)];
            string[] words = [.. places.Select(place => Written(post, place))];
            if (words.Length > 0)
                yield return (string.Join(' ', words.Select(Folded)), phrase, true);
            if (words.Length > 1)
            {
                foreach (var (at, word) in words.Index().Where(word => word.Item.Length >= ShortestWord))
                    yield return (Folded(word), places[at], IsHead(words, at, post.Analysis.Language));
            }
        }
    }

    /// <summary>Whether a word says what the phrase, or its part up to a word such as "de", is about.</summary>
    private static bool IsHead(string[] words, int at, string? language)
    {
        var beside = NameFirst.Contains(language) ? at - 1 : at + 1;
        return beside < 0 || beside == words.Length || Connectors.Contains(Folded(words[beside]));
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan phrase)
    {
        var end = phrase.Start + phrase.Length;
        for (var word = Word.Next(text, phrase.Start); word.Length > 0 && word.End <= end; word = Word.Next(text, word.End))
            yield return new TextSpan(word.Start, word.Length);
    }

    private static string Folded(string word)
    {
        var buffer = new char[4 * word.Length];
        var folded = buffer.AsSpan(0, Folding.Fold(word, buffer));
        return (folded.Length >= ShortestWord && folded[^1] is ('s' or 'x') && folded[^2] != 's' ? folded[..^1] : folded)
            .ToString();
    }

    /// <param name="Names">True where it stands for the thing itself, not for what the thing is like.</param>
    private readonly record struct Use(int Post, TextSpan Place, bool Names);
}
