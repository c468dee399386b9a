using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

/// <summary>A video resource, https://developers.google.com/youtube/v3/docs/videos, as a post.</summary>
internal static class YouTubeVideo
{
    /// <summary>Null when it is not public, or is of no known shape.</summary>
    /// <param name="publishedAt">As the list of uploads says it; null when it does not.</param>
    public static Post? ToPost(JsonElement video, DateTimeOffset? publishedAt)
    {
        var snippet = video.Member("snippet") ?? default;
        var statistics = video.Member("statistics") ?? default;
        if (video.Text("id") is not { Length: > 0 and <= 100 } id
            || (publishedAt ?? IsoTime.Of(snippet.Text("publishedAt"))) is not { } time
            || video.Member("status")?.Text("privacyStatus") is not (null or "public"))
        {
            return null;
        }

        // Its tags are shown to nobody: a word of advertising there would pass for a disclosure that no viewer sees.
        return new(
            id, PlainText.Of($"{PlainText.Of(snippet.Text("title"))}\n\n{PlainText.Of(snippet.Text("description"))}"),
            time, $"https://www.youtube.com/watch?v={Uri.EscapeDataString(id)}",
            statistics.Digits("likeCount"), statistics.Digits("commentCount"), Views: statistics.Digits("viewCount"),
            PaidPartnership: Declared(video), Media: MediaKind.Video,
            MadeWithAi: IsTrue(video, "status", "containsSyntheticMedia"),
            Language: LanguageTag.Of(snippet.Text("defaultLanguage") ?? snippet.Text("defaultAudioLanguage")));
    }

    // Off until the creator turns it on: off says that nothing was declared, and nothing more.
    private static bool? Declared(JsonElement video) =>
        IsTrue(video, "paidProductPlacementDetails", "hasPaidProductPlacement");

    private static bool? IsTrue(JsonElement video, string part, string flag) =>
        video.Member(part)?.Member(flag) is { ValueKind: JsonValueKind.True } ? true : null;
}
