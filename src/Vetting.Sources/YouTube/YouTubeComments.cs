using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.YouTube;

/// <summary>
/// What people wrote below the newest videos, https://developers.google.com/youtube/v3/docs/commentThreads: a sample,
/// which is worth no failure.
/// </summary>
internal sealed class YouTubeComments(YouTubeApi api)
{
    private const int MostPosts = 10;

    /// <param name="known">What was read before: comments below a video that still has as many are not read again.</param>
    /// <param name="owner">The channel's id: what it wrote itself is left out.</param>
    /// <returns>Null when there are none, or none could be read.</returns>
    public async Task<IReadOnlyList<PostComment>?> SampleAsync(
        IReadOnlyList<Post> posts, ChannelHistory? known, string owner, HistoryCollector collector,
        ChannelBudget budget)
    {
        var counted = (known?.Posts ?? []).ToLookup(post => (post.Id, post.Comments));
        var sampled = (known?.Comments ?? []).ToLookup(comment => comment.PostId);
        List<PostComment> sample = [];
        // Where comments are switched off there is no count of them.
        foreach (var post in posts.Where(post => post.Comments > 0).Take(MostPosts))
        {
            if (counted.Contains((post.Id, post.Comments)) && sampled.Contains(post.Id))
            {
                sample.AddRange(sampled[post.Id]);
                continue;
            }

            try
            {
                var page = await budget.RunAsync(token => PageAsync(post.Id, collector, token));
                sample.AddRange(page.Items("items").SelectMany(thread => Of(thread, post.Id, owner)));
            }
            catch (HistoryUnavailableException closed) when (closed.Reason is UnavailableReason.Private
                or UnavailableReason.NotFound or UnavailableReason.Malformed)
            {
                // Closed for this video: others may be open.
            }
            catch (Exception over) when (over is HistoryUnavailableException or HttpRequestException or TimeoutException)
            {
                break;
            }
        }

        return sample.Count > 0 ? sample : null;
    }

    private Task<JsonElement> PageAsync(string video, HistoryCollector collector, CancellationToken cancellation) =>
        api.ListAsync("commentThreads",
            [("part", "snippet,replies"), ("videoId", video), ("maxResults", "100"), ("order", "time"),
                ("textFormat", "plainText")],
            collector, cancellation);

    private static IEnumerable<PostComment> Of(JsonElement thread, string post, string owner)
    {
        IEnumerable<JsonElement> replies = thread.Member("replies")?.Items("comments") ?? [];
        return thread.Member("snippet")?.Member("topLevelComment") is { } first
            ? replies.Prepend(first).Select(comment => comment.Member("snippet") ?? default)
                .Where(comment => comment.Member("authorChannelId")?.Text("value") != owner)
                .Select(comment => Comment(comment, post)).OfType<PostComment>()
            : [];
    }

    private static PostComment? Comment(JsonElement comment, string post) =>
        (comment.Text("authorDisplayName") ?? comment.Member("authorChannelId")?.Text("value")) is { Length: > 0 } author
            ? new(post, CommentAuthor.Of(author), PlainText.Of(comment.Text("textDisplay")))
            : null;
}
