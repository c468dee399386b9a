using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Instagram;

/// <summary>
/// An IG Media, https://developers.facebook.com/docs/instagram-platform/reference/instagram-media. It bears no flag of
/// a paid partnership.
/// </summary>
internal static class InstagramMedia
{
    /// <summary>Null when it has no id or time.</summary>
    public static Post? ToPost(JsonElement media) =>
        media.Text("id") is { Length: > 0 and <= 100 } id && IsoTime.Of(media.Text("timestamp")) is { } time
            ? new(
                id, PlainText.Of(media.Text("caption")), time, WebLink.OrNull(media.Text("permalink")), media.Count("like_count"),
                media.Count("comments_count"), media.Count("reposts_count"), media.Count("view_count"),
                Media: Kind(media.Text("media_type")))
            : null;

    private static MediaKind Kind(string? type) => type switch
    {
        "IMAGE" or "CAROUSEL_ALBUM" => MediaKind.Image,
        "VIDEO" => MediaKind.Video,
        null => MediaKind.None,
        _ => MediaKind.Other,
    };
}
