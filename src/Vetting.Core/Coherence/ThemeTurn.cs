using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;
using Vetting.Core.Themes;

namespace Vetting.Core.Coherence;

/// <summary>What is spoken of before and after the post at which that differs most, and the themes that came up.</summary>
/// <param name="Distance">0 (the same) to 1 (nothing in common).</param>
/// <param name="Gained">The theme that gained most first.</param>
internal sealed record ThemeTurn(Windows Windows, double Distance, IReadOnlyList<Theme> Gained)
{
    private const int Named = 3;
    private const int MostThemes = 40;

    // Of fewer pairs of posts that share a term, an overlap says nothing.
    private const int LeastPairs = 15;
    private const double LeastShare = 0.3;

    // One in a hundred by chance, with one degree of freedom: which themes came up, once it is sure that some did.
    private const double LeastG = 6.6;

    public bool IsTold(DiscoursePolicy policy) => Distance > 0 && Distance >= policy.ThemeTurn
        && Gained.Count > 0 && Share(Windows.After) >= LeastShare && Share(Windows.Before) <= Share(Windows.After) / 2;

    /// <param name="names">What the creator is called.</param>
    /// <returns>Null when there are too few posts that share anything to compare.</returns>
    public static ThemeTurn? Largest(Timeline posts, IReadOnlyList<string> names, DiscoursePolicy policy)
    {
        // Another language has other words for the same.
        var language = posts.CountBy(post => post.Language ?? "").OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        var spoken = posts.Only(post => (post.Language ?? "") == language);
        if (Cut(spoken, names, policy.QuarterPosts, policy.Window) is not { } cut)
            return null;
        var windows = Windows.At(spoken, cut.Newer, policy.Window);
        var seasons = new Seasons(policy.Seasons, language);
        return new ThemeTurn(windows, cut.Distance, [.. Gains(windows, spoken, names, seasons)]);
    }

    public Finding Raise(Policy policy) => policy.Raise(RuleIds.ThemeTurn,
        Places(Windows.After).Select(place => place.Post.Quote(place.Place.Start, place.Place.Length)),
        ("day", Windows.Turn), ("themes", Wording.Quoted(Gained.Select(theme => theme.Name))),
        ("from", Wording.Number(Places(Windows.Before).Count())), ("before", Wording.Number(Windows.Before.Count)),
        ("to", Wording.Number(Places(Windows.After).Count())), ("after", Wording.Number(Windows.After.Count)),
        ("distance", Wording.Hundredths(Distance)));

    private static (int Newer, double Distance)? Cut(Timeline posts, IReadOnlyList<string> names, int least, int most)
    {
        if (posts.Count < 2 * least)
            return null;
        var overlap = new TermOverlap(ThemeTerm.In(posts, 2, new OwnNames(posts, names)), posts.Count);
        (int Newer, double Distance)? best = null;
        var missing = 0.0;
        for (var newer = 1; newer <= posts.Count - least; newer++)
        {
            Move(newer);
            if (newer < least || overlap.Pairs < LeastPairs || (best is not null && overlap.Missing <= missing))
                continue;
            (best, missing) = ((newer, overlap.Distance), overlap.Missing);
        }

        return best;

        void Move(int newer)
        {
            if (newer == 1)
            {
                for (var post = 1; post < Math.Min(posts.Count, 1 + most); post++)
                    overlap.Before(post, 1);
                overlap.After(0, 1);
                return;
            }

            overlap.Before(newer - 1, -1);
            overlap.After(newer - 1, 1);
            if (newer - 1 + most < posts.Count)
                overlap.Before(newer - 1 + most, 1);
            if (newer > most)
                overlap.After(newer - 1 - most, -1);
        }
    }

    private static IEnumerable<Theme> Gains(
        Windows windows, Timeline all, IReadOnlyList<string> names, Seasons seasons) =>
        ThemeClusters.Of([.. windows.After, .. windows.Before], names, MostThemes)
            .Select(theme => (theme, Before: Count(theme, windows.Before), After: Count(theme, windows.After)))
            .Select(counted => (counted.theme, counted.Before, counted.After,
                Gain: Of(counted.After, windows.After) - Of(counted.Before, windows.Before)))
            .Where(counted => counted.Gain > 0
                && ToneMix.Likelihood([counted.Before, windows.Before.Count - counted.Before],
                    [counted.After, windows.After.Count - counted.After]) >= LeastG
                && !seasons.Name(counted.theme) && !Seasons.CameBefore(counted.theme, windows.After, all))
            .OrderByDescending(counted => counted.Gain).ThenBy(counted => counted.theme.Name, StringComparer.Ordinal)
            .Take(Named).Select(counted => counted.theme);

    private static int Count(Theme theme, IReadOnlyList<AnalysedPost> posts) => posts.Intersect(theme.Posts, Same).Count();

    private static double Of(int count, IReadOnlyList<AnalysedPost> posts) => count / (double)posts.Count;

    private double Share(IReadOnlyList<AnalysedPost> posts) => Places(posts).Count() / (double)posts.Count;

    /// <summary>The posts on a theme gained, in their order, each with its first place.</summary>
    private IEnumerable<(AnalysedPost Post, TextSpan Place)> Places(IReadOnlyList<AnalysedPost> posts)
    {
        var places = Gained.Reverse().SelectMany(theme => theme.Posts.Zip(theme.Places))
            .GroupBy(place => place.First, Same)
            .ToDictionary(post => post.Key, post => post.Last().Second, Same);
        return posts.Where(places.ContainsKey).Select(post => (post, places[post]));
    }

    private static IEqualityComparer<AnalysedPost> Same => ReferenceEqualityComparer.Instance;
}
