namespace Vetting.Core.History;

/// <summary>One line of a stored history; one of its members is there.</summary>
/// <param name="Head">The history without its posts and comments; the first line.</param>
/// <param name="Post">Newest first.</param>
/// <param name="Comment">After the posts.</param>
internal sealed record HistoryLine(ChannelHistory? Head = null, Post? Post = null, PostComment? Comment = null)
{
    /// <summary>One after the other, so that posts which come one by one need not be gathered.</summary>
    public static IEnumerable<HistoryLine> Of(ChannelHistory head, IEnumerable<Post> posts)
    {
        yield return new(Head: head with { Posts = [], Comments = head.Comments is null ? null : [] });
        foreach (var post in posts)
            yield return new(Post: post);
        foreach (var comment in head.Comments ?? [])
            yield return new(Comment: comment);
    }

    public static IEnumerable<HistoryLine> Of(ChannelHistory history) => Of(history, history.Posts);
}
