using System.Text.Json;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Instagram;

/// <summary>
/// What people wrote below the newest posts,
/// https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/comments: a sample,
/// which is worth no failure.
/// </summary>
internal sealed class InstagramComments(InstagramLoginGraph instagram)
{
    private const int MostPosts = 10;

    /// <returns>Null when there are none, or none could be read.</returns>
    public async Task<IReadOnlyList<PostComment>?> SampleAsync(
        ConsentedAccount account, IReadOnlyList<Post> posts, HistoryCollector collector, ChannelBudget budget)
    {
        List<PostComment> sample = [];
        var owner = CommentAuthor.Of(account.Handle);
        foreach (var post in posts.Where(post => post.Comments > 0).Take(MostPosts))
        {
            try
            {
                var page = await budget.RunAsync(token => instagram.Graph.GetAsync(
                    account, $"{post.Id}/comments", [("fields", "id,text,username,timestamp"), ("limit", "50")],
                    collector, token));
                // What the creator wrote themselves is left out.
                sample.AddRange(page.Items("data").Select(comment => Comment(comment, post.Id)).OfType<PostComment>()
                    .Where(comment => comment.Author != owner));
            }
            catch (HistoryUnavailableException closed) when (
                closed.Reason is UnavailableReason.Refused or UnavailableReason.Malformed)
            {
                // Closed for this post: others may be open.
            }
            catch (Exception over) when (over is HistoryUnavailableException or HttpRequestException or TimeoutException)
            {
                break;
            }
        }

        return sample.Count > 0 ? sample : null;
    }

    private static PostComment? Comment(JsonElement comment, string post) =>
        comment.Text("username") is { Length: > 0 } author
            ? new(post, CommentAuthor.Of(author), PlainText.Of(comment.Text("text")))
            : null;
}
