using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

internal static class FeedMedia
{
    /// <param name="type">A media type such as image/png, or a medium such as image.</param>
    public static MediaKind OfType(string? type) => type?.Split('/')[0].Trim().ToLowerInvariant() switch
    {
        null or "" => MediaKind.None,
        "image" => MediaKind.Image,
        "video" => MediaKind.Video,
        _ => MediaKind.Other,
    };
}
