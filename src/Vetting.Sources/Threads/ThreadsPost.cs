using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Threads;

/// <summary>A post, https://developers.facebook.com/docs/threads/threads-media. It bears no flag of a paid partnership.
/// </summary>
internal static class ThreadsPost
{
    public const string Fields = "id,media_type,text,timestamp,permalink,username,shortcode";

    public static IReadOnlyList<string> Doubtful { get; } = ["is_quote_post", "topic_tag"];

    public static string[] Metrics { get; } = ["views", "likes", "replies", "reposts", "quotes"];

    /// <summary>A repost has others' words.</summary>
    public static bool IsOwn(JsonElement post) => post.Text("media_type") != "REPOST_FACADE";

    /// <summary>Null when it has no id or time.</summary>
    public static Post? ToPost(JsonElement post) =>
        post.Text("id") is { Length: > 0 and <= 100 } id && id.All(char.IsAsciiLetterOrDigit)
            && IsoTime.Of(post.Text("timestamp")) is { } time
            ? new(
                id, PlainText.Of(post.Text("text")), time, WebLink.OrNull(post.Text("permalink")),
                Media: Kind(post.Text("media_type")),
                Hashtags: PlainText.OrNull(post.Text("topic_tag")) is { } topic ? [topic.TrimStart('#')] : null)
            : null;

    public static Post WithCounts(Post post, IReadOnlyDictionary<string, long> counts) => post with
    {
        Likes = counts.Number("likes"),
        Comments = counts.Number("replies"),
        Shares = (counts.Number("reposts"), counts.Number("quotes")) is ({ } reposts, var quotes)
            ? reposts + (quotes ?? 0)
            : null,
        Views = counts.Number("views"),
    };

    private static MediaKind Kind(string? type) => type switch
    {
        "IMAGE" or "CAROUSEL_ALBUM" => MediaKind.Image,
        "VIDEO" => MediaKind.Video,
        "TEXT_POST" or "TEXT" or null => MediaKind.None,
        _ => MediaKind.Other,
    };
}
