using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;

namespace Vetting.Core.Fit;

/// <summary>How many posts use the brief's own words or its community's tags.</summary>
internal sealed record Topic(IReadOnlyList<TermHit> Hits, int Posts, int All, Wilson Interval)
{
    private const string Group = "topic";

    public double Share => Posts / (double)All;

    public (string, LocalizedText)[] Figures =>
    [
        ("posts", Wording.Posts(Posts)),
        ("all", Wording.Number(All)),
        ("share", Wording.Share(Share)),
        ("low", Wording.Share(Interval.Low)),
        ("high", Wording.Share(Interval.High)),
        ("words", TermHit.Words(Hits)),
    ];

    /// <param name="posts">At least one.</param>
    /// <returns>Null when the brief names neither words nor communities.</returns>
    public static Topic? Of(Brief brief, IReadOnlyList<AnalysedPost> posts, double z)
    {
        string[] words = [.. brief.Lexicon, .. brief.Communities.Select(tag => tag.TrimStart('#'))];
        if (words.Length == 0)
            return null;
        var hits = TermHit.In(posts, new TermMatcher(words.WithPlurals(Group)));
        var count = TermHit.Posts(hits);
        return new Topic(hits, count, posts.Count, Wilson.Of(count, posts.Count, z));
    }
}
