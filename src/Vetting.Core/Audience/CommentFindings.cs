using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Reading;

namespace Vetting.Core.Audience;

/// <summary>What the comments themselves show: copied, of stock phrases, wordless, or always by the same accounts.</summary>
internal static class CommentFindings
{
    // "Ok" and "mdr" mean nothing, however often.
    private const int ShortestRepeat = 4;

    public static bool IsJudgeable(RetrievedChannel channel, CommentPolicy policy) =>
        channel.History?.Comments is { } comments && comments.Count >= policy.Minimum;

    public static IEnumerable<Finding> Of(CompiledPolicy compiled, RetrievedChannel channel)
    {
        var policy = compiled.Policy;
        var limits = policy.Authenticity.Comments;
        var comments = channel.History!.Comments!
            .Select(comment => Comment.Of(comment, compiled.StockComments)).ToList();
        (string, LocalizedText)[] figures =
        [
            ("channel", Wording.Verbatim(channel.Channel.DisplayName)), ("comments", Wording.Number(comments.Count)),
        ];

        var repeated = Share(Repeated(comments), comments.Count);
        if (repeated >= limits.RepeatedShare && repeated > 0)
            yield return policy.Raise(RuleIds.RepeatedComments, [], [.. figures, ("share", Wording.Share(repeated))]);
        var stock = Share(comments.Count(comment => comment.Stock), comments.Count);
        if (stock >= limits.StockShare && stock > 0)
        {
            yield return policy.Raise(RuleIds.StockComments, [],
                [.. figures, ("share", Wording.Share(stock)), ("words", Frequent(comments))]);
        }

        var wordless = Share(comments.Count(comment => comment.Bare.Length == 0), comments.Count);
        if (wordless >= limits.EmojiShare && wordless > 0)
            yield return policy.Raise(RuleIds.EmojiComments, [], [.. figures, ("share", Wording.Share(wordless))]);
        if (Pod(limits, comments) is { } pod)
        {
            yield return policy.Raise(pod.Stock >= limits.StockShare ? RuleIds.StockPod : RuleIds.SameCommenters, [],
            [
                .. figures, ("authors", Wording.Number(pod.Authors)), ("pod", Wording.Share(limits.PodShare)),
                ("share", Wording.Share(pod.Share)), ("stock", Wording.Share(pod.Stock)),
            ]);
        }
    }

    /// <summary>Comments whose words another account wrote as well, but for what anybody writes.</summary>
    private static int Repeated(IEnumerable<Comment> comments) => comments
        .Where(comment => comment.Bare.Length >= ShortestRepeat && !comment.Stock)
        .GroupBy(comment => comment.Bare, StringComparer.Ordinal)
        .Where(same => same.DistinctBy(comment => comment.Author).Skip(1).Any())
        .Sum(same => same.Count() - 1);

    private static LocalizedText Frequent(IEnumerable<Comment> comments) => Wording.Quoted(comments
        .Where(comment => comment.Stock).GroupBy(comment => comment.Bare, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.First().Text.Trim()));

    /// <summary>The accounts that are under nearly every post.</summary>
    private static (double Share, int Authors, double Stock)? Pod(CommentPolicy limits, IReadOnlyList<Comment> comments)
    {
        var posts = comments.DistinctBy(comment => comment.PostId).Count();
        if (posts < limits.MinimumPosts)
            return null;
        var always = comments.GroupBy(comment => comment.Author, StringComparer.Ordinal)
            .Where(own => own.DistinctBy(comment => comment.PostId).Count() >= limits.PodShare * posts).ToList();
        var theirs = always.Sum(own => own.Count());
        var share = Share(theirs, comments.Count);
        return always.Count >= limits.PodAuthors && share >= limits.PodCommentShare
            ? (share, always.Count, Share(always.Sum(own => own.Count(comment => comment.Stock)), theirs))
            : null;
    }

    private static double Share(int count, int of) => count / (double)of;

    /// <param name="Bare">Letters and digits.</param>
    /// <param name="Stock">True for what anybody writes under anything.</param>
    private sealed record Comment(string PostId, string Author, string Text, string Bare, bool Stock)
    {
        public static Comment Of(PostComment comment, IReadOnlySet<string> stock)
        {
            var bare = BareText.Of(comment.Text);
            return new Comment(comment.PostId, comment.Author, comment.Text, bare,
                bare.Length > 0 && (stock.Contains(bare) || stock.Contains(BareText.WithoutRuns(bare))));
        }
    }
}
