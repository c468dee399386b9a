using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Themes;

namespace Vetting.Core.Coherence;

/// <summary>What comes up with the year's course turns nothing: "Christmas biscuits" each December.</summary>
internal sealed class Seasons(TermLists? words, string? language)
{
    private const string Group = "seasons";
    private const int Year = 365;
    private const int Margin = 30;
    private const int LeastPosts = 3;

    private readonly TermMatcher _words = new((words ?? new TermLists()).AsTerms(Group));

    /// <summary>Whether half of a theme's posts name a season or a feast.</summary>
    public bool Name(Theme theme) =>
        2 * theme.Posts.Count(post => _words.Find(post.Text, language).Count > 0) >= theme.Posts.Count;

    /// <summary>Whether the theme stood a year before as well, a third as often as now.</summary>
    /// <param name="after">The posts in which it came up, newest first.</param>
    public static bool CameBefore(Theme theme, IReadOnlyList<AnalysedPost> after, Timeline all)
    {
        var from = after[^1].Post.PublishedAt.AddDays(-Year - Margin);
        var to = after[0].Post.PublishedAt.AddDays(-Year + Margin);
        var then = all.Where(post => post.Post.PublishedAt >= from && post.Post.PublishedAt <= to).ToList();
        var spoken = then.Count(post => Speaks(post, theme));
        return spoken >= LeastPosts
            && spoken * after.Count * 3 >= then.Count * after.Count(post => Speaks(post, theme));
    }

    private static bool Speaks(AnalysedPost post, Theme theme) => ThemeTerm.KeysOf(post).Intersect(theme.Words).Any();
}
