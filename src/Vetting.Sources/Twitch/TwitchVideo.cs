using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Twitch;

/// <summary>A video, https://dev.twitch.tv/docs/api/reference/#get-videos. Clips are none: viewers make them.</summary>
internal static class TwitchVideo
{
    public static bool IsOwn(JsonElement video) =>
        video.Text("type") is "archive" or "upload" or "highlight"
        && video.Text("viewable") is null or "public";

    /// <summary>Null when it has no id or time.</summary>
    public static Post? ToPost(JsonElement video) =>
        video.Text("id") is { Length: > 0 and <= 100 } id
            && IsoTime.Of(video.Text("published_at") ?? video.Text("created_at")) is { } time
            ? new(
                id, PlainText.Of($"{PlainText.Of(video.Text("title"))}\n\n{PlainText.Of(video.Text("description"))}"),
                time, $"https://www.twitch.tv/videos/{Uri.EscapeDataString(id)}", Views: video.Count("view_count"),
                Media: MediaKind.Video)
            : null;
}
