using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;

namespace Vetting.Core.Fit;

/// <summary>How many posts speak of what the brief names: its own phrases and its community's tags.</summary>
/// <param name="Hits">By post, newest first, and place.</param>
internal sealed record Topic(IReadOnlyList<TopicHit> Hits, int Posts, int All, Wilson Interval)
{
    public double Share => Posts / (double)All;

    public (string, LocalizedText)[] Figures =>
    [
        ("posts", Wording.Posts(Posts)),
        ("all", Wording.Number(All)),
        ("share", Wording.Share(Share)),
        ("low", Wording.Share(Interval.Low)),
        ("high", Wording.Share(Interval.High)),
        ("words", TopicHit.Words(Hits)),
    ];

    /// <param name="posts">At least one.</param>
    /// <returns>Null when the brief names neither words nor communities.</returns>
    public static Topic? Of(Brief brief, IReadOnlyList<AnalysedPost> posts, double z)
    {
        string[] words = [.. brief.Lexicon, .. brief.Communities.Select(tag => tag.TrimStart('#'))];
        if (words.Length == 0)
            return null;
        var hits = TopicHit.In(posts, words);
        var count = TopicHit.FirstOfEach(hits).Count();
        return new Topic(hits, count, posts.Count, Wilson.Of(count, posts.Count, z));
    }
}
