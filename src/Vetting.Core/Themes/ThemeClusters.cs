using System.Globalization;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Themes;

/// <summary>
/// Clusters key phrases and hashtags into named themes: the most frequent name a theme, the others join the theme whose
/// posts they share. Pure.
/// </summary>
public static class ThemeClusters
{
    private const int Most = 12;
    private const int FewestPosts = 3;
    private const int FewestNamed = 2;
    private const double LeastNaming = 0.5;

    // Joins where half of the rarer name's posts are the theme's, and half as many again as chance would bring.
    private const double LeastOverlap = 0.5;
    private const double LeastLift = 1.5;

    /// <param name="names">What the creator is called, as people write it; a name is no theme.</param>
    /// <param name="most">How many themes.</param>
    /// <returns>The theme of the most posts first.</returns>
    public static IReadOnlyList<Theme> Of(Timeline posts, IEnumerable<string>? names = null, int most = Most)
    {
        var terms = ThemeTerm.In(posts, FewestNamed, new OwnNames(posts, names ?? []));
        // What comes up by chance grows with the root of the number of posts.
        var fewest = Math.Max(FewestPosts, (int)(Math.Sqrt(posts.Count) / 2));
        var clusters = Cluster(terms.Where(term => term.Captions >= fewest), posts.Count);
        var quarters = posts.CountBy(Quarter).OrderBy(quarter => quarter.Key, StringComparer.Ordinal).ToList();
        return
        [
            .. clusters.Select(cluster => Theme(cluster, Name(cluster[0], terms), posts, quarters))
                .OrderByDescending(theme => theme.Posts.Count)
                .ThenBy(theme => theme.Name, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>yyyy-Qn, UTC.</summary>
    public static string Quarter(AnalysedPost post)
    {
        var at = post.Post.PublishedAt.UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{at.Year:0000}-Q{(at.Month + 2) / 3}");
    }

    private static List<List<ThemeTerm>> Cluster(IEnumerable<ThemeTerm> terms, int posts)
    {
        var clusters = new List<List<ThemeTerm>>();
        foreach (var term in terms)
        {
            if (clusters.Find(cluster => Joins(term, cluster[0], posts)) is { } home)
                home.Add(term);
            else
                clusters.Add([term]);
        }
        return clusters;
    }

    private static bool Joins(ThemeTerm term, ThemeTerm theme, int posts)
    {
        double shared = term.Posts.Count(theme.Posts.Contains);
        return shared / term.Posts.Count >= LeastOverlap
            && (HasPart(theme, term) || HasPart(term, theme)
                || shared * posts / (term.Posts.Count * theme.Posts.Count) >= LeastLift);
    }

    private static bool HasPart(ThemeTerm phrase, ThemeTerm part) =>
        $" {phrase.Key} ".Contains($" {part.Key} ", StringComparison.Ordinal);

    /// <summary>The most frequent term, or the phrase it mostly stands in, which says more: "carte" of "carte
    /// graphique".</summary>
    private static string Name(ThemeTerm term, IReadOnlyList<ThemeTerm> terms) => terms
        .Where(phrase => HasPart(phrase, term)
            && phrase.Posts.Count >= LeastNaming * term.Posts.Count)
        .MaxBy(phrase => phrase.Key.Length)?.Name ?? term.Name;

    private static Theme Theme(
        List<ThemeTerm> cluster, string name, Timeline posts, List<KeyValuePair<string, int>> quarters)
    {
        var places = new SortedDictionary<int, TextSpan>();
        foreach (var (post, place) in cluster.SelectMany(term => term.Places))
        {
            if (!places.TryGetValue(post, out var first) || place.Start < first.Start)
                places[post] = place;
        }

        var counts = places.Keys.Select(index => posts[index]).CountBy(Quarter).ToDictionary();
        return new Theme(
            name,
            [.. cluster.Select(term => term.Key)],
            [.. places.Keys.Select(index => posts[index])],
            [.. places.Values],
            [
                .. quarters.Select(quarter => (quarter, Count: counts.GetValueOrDefault(quarter.Key)))
                    .Select(pair => new ThemeShare(
                        pair.quarter.Key, pair.Count, Math.Round(pair.Count / (double)pair.quarter.Value, 4))),
            ]);
    }
}
