using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>Comments against likes: the channel's median against what is usual, and posts that stand out of their
/// own channel.</summary>
/// <param name="Posts">With likes and a number of comments, newest first.</param>
internal sealed record CommentRates(RetrievedChannel Channel, IReadOnlyList<AnalysedPost> Posts)
{
    /// <summary>Comments per like.</summary>
    public double Median => Statistics.Median([.. Posts.Select(Rate)]);

    /// <returns>Null when there are too few posts.</returns>
    public static CommentRates? Of(Material material, RetrievedChannel channel)
    {
        var posts = material.Posts.Where(post => post.Channel.Key == channel.Channel.Key
            && post.Post is { Likes: > 0, Comments: >= 0 }).ToList();
        return posts.Count >= material.Policy.Authenticity.Comments.MinimumPosts
            ? new CommentRates(channel, posts)
            : null;
    }

    public IEnumerable<Finding> Findings(Policy policy)
    {
        var limits = policy.Authenticity.Comments;
        (string, LocalizedText)[] figures =
        [
            ("channel", Wording.Verbatim(Channel.Channel.DisplayName)),
            ("usual", Wording.Decimal(100 * Median)),
            ("low", Wording.Decimal(limits.PerHundredLikes.Low)),
            ("high", Wording.Decimal(limits.PerHundredLikes.High)),
            ("factor", Wording.Decimal(limits.BoostLikes)),
            ("ratio", Wording.Share(limits.BoostComments)),
        ];
        if (100 * Median < limits.PerHundredLikes.Low || 100 * Median > limits.PerHundredLikes.High)
            yield return policy.Raise(RuleIds.CommentsUnusual, [], figures);
        var likes = Statistics.Median([.. Posts.Select(post => (double)post.Post.Likes!.Value)]);
        var boosted = Posts.Where(post => post.Post.Likes >= limits.BoostLikes * likes
            && Rate(post) < limits.BoostComments * Median).ToList();
        if (boosted.Count >= limits.BoostPosts)
        {
            yield return policy.Raise(RuleIds.LikesWithoutComments,
                boosted.Select(post => post.QuoteOpening()),
                [.. figures, ("posts", Wording.Posts(boosted.Count))]);
        }
    }

    private static double Rate(AnalysedPost post) => post.Post.Comments!.Value / (double)post.Post.Likes!.Value;
}
