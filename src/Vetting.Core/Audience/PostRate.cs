using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Audience;

/// <param name="Rate">In percent.</param>
internal sealed record PostRate(AnalysedPost Post, double Rate)
{
    private static readonly LocalizedText Both = new(
        "Mentions J’aime : {likes}, commentaires : {comments}, soit {rate}.",
        "Likes: {likes}, comments: {comments}, which is {rate}.");

    private static readonly LocalizedText LikesAlone = new(
        "Mentions J’aime : {likes}, soit {rate} ; le nombre de commentaires n’est pas donné.",
        "Likes: {likes}, which is {rate}; the number of comments is not given.");

    /// <summary>The post's opening, with the numbers it is quoted for.</summary>
    public Evidence Quote() => Post.QuoteOpening() with
    {
        Note = (Post.Post.Comments is { } comments ? Both.With(("comments", Number(comments))) : LikesAlone)
            .With(("likes", Number(Post.Post.Likes ?? 0)), ("rate", EngagementAssessment.Percent(Rate))),
    };

    private static LocalizedText Number(long count) => Wording.Number(Math.Max(0, count));
}
