using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Themes;

namespace Vetting.Core.Coherence;

/// <summary>The themes of two quarters, one after the other, and the theme that gained most.</summary>
internal sealed record ThemeTurn(Quarter Before, Quarter After, double Distance, Theme Gained)
{
    /// <param name="needed">Posts on a theme that a quarter needs to be compared.</param>
    /// <returns>The turn of the largest distance; null when there are no two quarters to compare.</returns>
    public static ThemeTurn? Largest(Timeline posts, int needed)
    {
        var themes = ThemeClusters.Of(posts);
        if (themes.Count < 2)
            return null;
        var quarters = themes[0].Quarters.Index()
            .Where(quarter => themes.Sum(theme => theme.Quarters[quarter.Index].Posts) >= needed)
            .Select(quarter => quarter.Index).ToList();
        return quarters.Zip(quarters.Skip(1))
            .Select(pair => new ThemeTurn(
                Quarter.Parse(themes[0].Quarters[pair.First].Quarter),
                Quarter.Parse(themes[0].Quarters[pair.Second].Quarter),
                JensenShannon.Distance(Counts(pair.First), Counts(pair.Second)),
                themes.MaxBy(theme => theme.Quarters[pair.Second].Share - theme.Quarters[pair.First].Share)!))
            .MaxBy(turn => turn.Distance);

        double[] Counts(int quarter) => [.. themes.Select(theme => (double)theme.Quarters[quarter].Posts)];
    }

    public Finding Raise(Policy policy) => policy.Raise(RuleIds.ThemeTurn,
        Gained.Posts.Where(post => Quarter.Of(post.Post.PublishedAt) == After).Select(post => post.QuoteOpening()),
        ("before", Before.Name), ("after", After.Name), ("theme", Wording.Quoted([Gained.Name])),
        ("from", Wording.Share(Share(Before))), ("to", Wording.Share(Share(After))),
        ("distance", Wording.Hundredths(Distance)));

    private double Share(Quarter quarter) =>
        Gained.Quarters.First(share => Quarter.Parse(share.Quarter) == quarter).Share;
}
