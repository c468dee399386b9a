using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Texts;

namespace Vetting.Core.Themes;

/// <summary>One name of a topic, however it is written, and the posts that use it.</summary>
/// <param name="Key">Its folded words.</param>
/// <param name="Name">As most often written.</param>
/// <param name="Places">Where each of the posts, an index, first uses it.</param>
/// <param name="Captions">How many of the posts are different: one published over and over makes no theme.</param>
internal sealed record ThemeTerm(string Key, string Name, IReadOnlyDictionary<int, TextSpan> Places, int Captions)
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
    /// <param name="own">What the account calls itself.</param>
    public static IReadOnlyList<ThemeTerm> In(IReadOnlyList<AnalysedPost> posts, double fewestPosts, OwnNames own)
    {
        var uses = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var (index, post) in posts.Index())
        {
            foreach (var (key, place, names) in Names(post))
            {
                if (!uses.TryGetValue(key, out var found))
                    uses[key] = found = [];
                found.Add(new Use(index, place, names, post.Text[place.Start] == '#'));
            }
        }

        JoinTags(uses);
        return
        [
            .. uses.Where(use => !own.Are(use.Key, use.Value.Exists(found => found.IsTag)))
                .Where(use => 2 * use.Value.Count(found => found.Names) >= use.Value.Count)
                .Select(use => Term(use.Key, use.Value, posts))
                .Where(term => term.Captions >= fewestPosts)
                .OrderByDescending(term => term.Posts.Count)
                .ThenByDescending(term => term.Key.Count(letter => letter == ' '))
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(MostTerms),
        ];
    }

    /// <summary>"#trailrunning" is "trail running".</summary>
    private static void JoinTags(Dictionary<string, List<Use>> uses)
    {
        foreach (var phrase in uses.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            if (uses.Remove(phrase.Replace(" ", "", StringComparison.Ordinal), out var joined))
                uses[phrase] = [.. uses[phrase].Concat(joined).OrderBy(use => use.Post).ThenBy(use => use.Place.Start)];
        }
    }

    /// <summary>The keys of all that a post names.</summary>
    public static IEnumerable<string> KeysOf(AnalysedPost post) => Names(post).Select(name => name.Key);

    private static ThemeTerm Term(string key, List<Use> uses, IReadOnlyList<AnalysedPost> posts) => new(
        key,
        uses.Where(use => !use.IsTag).DefaultIfEmpty(uses[0])
            .CountBy(use => Written(posts[use.Post], use.Place)).OrderByDescending(written => written.Value)
            .ThenBy(written => written.Key, StringComparer.Ordinal).First().Key,
        uses.DistinctBy(use => use.Post).ToDictionary(use => use.Post, use => use.Place),
        uses.Select(use => posts[use.Post].TextHash).Distinct().Count());

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
            foreach (var (first, last) in Parts(words))
            {
                var key = string.Join(' ', words[first..(last + 1)].Select(Folded));
                var place = new TextSpan(places[first].Start, places[last].Start + places[last].Length - places[first].Start);
                yield return (key, place, IsHead(words, first, last, post.Analysis.Language));
            }
        }
    }

    /// <summary>Each run of a phrase's words but the whole, which begins and ends with a name: "huile d'olive" in "filet
    /// d'huile d'olive".</summary>
    private static IEnumerable<(int First, int Last)> Parts(string[] words) =>
        from first in Enumerable.Range(0, words.Length)
        from last in Enumerable.Range(first, words.Length - first)
        where last - first < words.Length - 1 && !IsConnector(words[first]) && !IsConnector(words[last])
            && (first < last || words[first].Length >= ShortestWord)
        select (first, last);

    private static bool IsConnector(string word) => Connectors.Contains(Folded(word));

    /// <summary>Whether words say what the phrase, or its part up to a word such as "de", is about.</summary>
    private static bool IsHead(string[] words, int first, int last, string? language)
    {
        var beside = NameFirst.Contains(language) ? first - 1 : last + 1;
        return beside < 0 || beside == words.Length || IsConnector(words[beside]);
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
        if (folded.EndsWith("oes"))
            return folded[..^2].ToString();
        return (folded.Length >= ShortestWord && folded[^1] is ('s' or 'x') && folded[^2] != 's' ? folded[..^1] : folded)
            .ToString();
    }

    /// <param name="Names">True where it stands for the thing itself, not for what the thing is like.</param>
    private readonly record struct Use(int Post, TextSpan Place, bool Names, bool IsTag);
}
