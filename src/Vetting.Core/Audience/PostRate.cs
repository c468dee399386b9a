using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Audience;

/// <param name="Rate">In percent.</param>
internal sealed record PostRate(AnalysedPost Post, double Rate)
{
    /// <summary>The post's opening, with the numbers it is quoted for.</summary>
    public Evidence Quote() => Post.QuoteOpening() with
    {
        Note = Numbers.With(
            ("likes", Wording.Number(Math.Max(0, Post.Post.Likes ?? 0))),
            ("comments", Wording.Number(Math.Max(0, Post.Post.Comments ?? 0))),
            ("rate", EngagementAssessment.Percent(Rate))),
    };

    private static readonly LocalizedText Numbers = new(
        "Mentions J’aime : {likes}, commentaires : {comments}, soit {rate}.",
        "Likes: {likes}, comments: {comments}, which is {rate}.");
}
