using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>What the comments themselves show: repeated, wordless, or always by the same accounts.</summary>
internal static class CommentFindings
{
    // Below this a repetition such as "top" means nothing.
    private const int ShortestRepeat = 8;

    public static bool IsJudgeable(RetrievedChannel channel, CommentPolicy policy) =>
        channel.History?.Comments is { } comments && comments.Count >= policy.Minimum;

    public static IEnumerable<Finding> Of(Policy policy, RetrievedChannel channel)
    {
        var limits = policy.Authenticity.Comments;
        var comments = channel.History!.Comments!;
        var bare = comments.Select(comment => (comment.Author, Text: BareText.Of(comment.Text))).ToList();
        (string, LocalizedText)[] figures =
        [
            ("channel", Wording.Verbatim(channel.Channel.DisplayName)), ("comments", Wording.Number(comments.Count)),
        ];

        var repeated = Share(Repeated(bare), comments.Count);
        if (repeated >= limits.RepeatedShare && repeated > 0)
            yield return policy.Raise(RuleIds.RepeatedComments, [], [.. figures, ("share", Wording.Share(repeated))]);
        var wordless = Share(bare.Count(comment => comment.Text.Length == 0), comments.Count);
        if (wordless >= limits.EmojiShare && wordless > 0)
            yield return policy.Raise(RuleIds.EmojiComments, [], [.. figures, ("share", Wording.Share(wordless))]);
        if (Pod(limits, comments) is { Share: var share, Authors: var authors })
        {
            yield return policy.Raise(RuleIds.SameCommenters, [],
            [
                .. figures, ("authors", Wording.Number(authors)), ("pod", Wording.Share(limits.PodShare)),
                ("share", Wording.Share(share)),
            ]);
        }
    }

    /// <summary>Comments whose words another account wrote as well.</summary>
    private static int Repeated(IEnumerable<(string Author, string Text)> comments) => comments
        .Where(comment => comment.Text.Length >= ShortestRepeat)
        .GroupBy(comment => comment.Text, StringComparer.Ordinal)
        .Where(same => same.DistinctBy(comment => comment.Author).Skip(1).Any())
        .Sum(same => same.Count() - 1);

    private static (double Share, int Authors)? Pod(CommentPolicy limits, IReadOnlyList<PostComment> comments)
    {
        var posts = comments.DistinctBy(comment => comment.PostId).Count();
        if (posts < limits.MinimumPosts)
            return null;
        var always = comments.GroupBy(comment => comment.Author, StringComparer.Ordinal)
            .Where(own => own.DistinctBy(comment => comment.PostId).Count() >= limits.PodShare * posts).ToList();
        var share = Share(always.Sum(own => own.Count()), comments.Count);
        return always.Count >= limits.PodAuthors && share >= limits.PodCommentShare ? (share, always.Count) : null;
    }

    private static double Share(int count, int of) => count / (double)of;
}
