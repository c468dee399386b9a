using Vetting.Core.Dossiers;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>Posts that repeat another's words.</summary>
internal static class RepeatedPosts
{
    /// <param name="needed">Posts below which nothing is said.</param>
    public static IEnumerable<Finding> Findings(Policy policy, IReadOnlyList<JudgedPost> posts, int needed)
    {
        var again = posts.GroupBy(post => (post.Analysed.Channel.Key, Bare(post.Text)))
            .SelectMany(same => same.SkipLast(1)).ToList();
        var share = posts.Count == 0 ? 0 : again.Count / (double)posts.Count;
        if (posts.Count < needed || again.Count == 0 || share < policy.Authenticity.RepeatedShare)
            yield break;
        yield return policy.Raise(
            share >= policy.Authenticity.MostlyRepeatedShare ? RuleIds.MostlyRepeated : RuleIds.Repeated,
            again.OrderByDescending(post => post.Post.PublishedAt).Select(post => post.Analysed.QuoteOpening()),
            ("posts", Wording.Posts(again.Count)), ("all", Wording.Number(posts.Count)),
            ("share", Wording.Share(share)));
    }

    private static string Bare(string text) => BareText.Of(text) is { Length: > 0 } bare ? bare : text;
}
