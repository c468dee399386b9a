using Vetting.Core.Campaigns;
using Vetting.Core.Themes;
using Vetting.Core.Analysis;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>What of each post is compared: its tone, its themes and the message's phrases in it, as counts.</summary>
internal sealed class PostTraits
{
    private const int MostThemes = 12;

    private readonly int[][] _tones, _themes, _words;
    private readonly int _tonesAll, _themesAll, _wordsAll;

    public PostTraits(IReadOnlyList<CampaignPost> posts, IReadOnlyList<string> names)
    {
        var sources = posts.Select(post => post.Source).ToArray();
        var themes = ThemeClusters.Of(Timeline.Of(sources), names, MostThemes);
        var places = sources.Index().ToDictionary(
            post => (object)post.Item, post => post.Index, ReferenceEqualityComparer.Instance);
        var byPost = sources.Select(_ => new List<int>()).ToArray();
        foreach (var (number, theme) in themes.Index())
        {
            foreach (var post in theme.Posts)
                byPost[places[post]].Add(number);
        }

        // What speaks of no theme, or of no phrase, has that in common.
        _themesAll = themes.Count + 1;
        _themes = [.. byPost.Select(own => own.Count == 0 ? [themes.Count] : own.ToArray())];
        var phrases = posts.SelectMany(post => post.Spoken).Select(Key).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(phrase => phrase.Item, phrase => phrase.Index, StringComparer.Ordinal);
        _wordsAll = phrases.Count + 1;
        _words = [.. posts.Select(post => post.Spoken.Count == 0 ? [phrases.Count] : post.Spoken.Select(Key).Distinct().Select(key => phrases[key]).ToArray())];
        _tonesAll = Enum.GetValues<Texts.ToneLabel>().Length;
        _tones = [.. sources.Select(post => post.Analysis.Tone is { } tone ? (int[])[(int)tone.Label] : [])];
    }

    public int Count => _tones.Length;

    /// <summary>How far some posts lie from all others.</summary>
    /// <param name="mine">Indices.</param>
    public Distances Between(IReadOnlyCollection<int> mine) => new(
        Distance(_tones, _tonesAll, mine), Distance(_themes, _themesAll, mine), Distance(_words, _wordsAll, mine));

    private static double? Distance(int[][] traits, int all, IReadOnlyCollection<int> mine)
    {
        var (own, others) = (new double[all], new double[all]);
        foreach (var trait in traits.SelectMany(post => post))
            others[trait]++;
        foreach (var post in mine)
        {
            foreach (var trait in traits[post])
            {
                own[trait]++;
                others[trait]--;
            }
        }

        return own.Sum() > 0 && others.Sum() > 0 ? Coherence.JensenShannon.Distance(own, others) : null;
    }

    private static string Key(string phrase) => phrase.ToLowerInvariant();
}

/// <summary>0 to 1 each; null where there is nothing to compare.</summary>
internal readonly record struct Distances(double? Tone, double? Themes, double? Words)
{
    public double? Mean => new[] { Tone, Themes, Words }.OfType<double>().ToList() is { Count: > 0 } known ? known.Average() : null;
}
