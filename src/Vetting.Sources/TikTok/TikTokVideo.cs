using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.TikTok;

/// <summary>A video object, https://developers.tiktok.com/doc/tiktok-api-v2-video-object. It bears no flag of a paid
/// partnership.</summary>
internal static class TikTokVideo
{
    public const string Fields =
        "id,create_time,share_url,title,video_description,like_count,comment_count,share_count,view_count";

    /// <summary>Null when it has no id or time.</summary>
    public static Post? ToPost(JsonElement video) =>
        video.Text("id") is { Length: > 0 and <= 100 } id
            && video.Count("create_time") is > 0 and < 253_402_300_800 and var seconds
            ? new(
                id, Words(video), DateTimeOffset.FromUnixTimeSeconds(seconds), WebLink.OrNull(video.Text("share_url")),
                video.Count("like_count"), video.Count("comment_count"), video.Count("share_count"),
                video.Count("view_count"), Media: MediaKind.Video)
            : null;

    private static string Words(JsonElement video)
    {
        var (title, description) = (PlainText.Of(video.Text("title")), PlainText.Of(video.Text("video_description")));
        return description.Contains(title, StringComparison.Ordinal) ? description
            : title.Contains(description, StringComparison.Ordinal) ? title
            : PlainText.Of($"{title}\n\n{description}");
    }
}
