using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.Meta;

internal static class MetaMedia
{
    /// <param name="media">Entries with the path of a file in uri.</param>
    public static MediaKind Of(IEnumerable<JsonElement> media) =>
        media.FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? Of(first.Text("uri")) : MediaKind.None;

    public static MediaKind Of(string? path) => Path.GetExtension(path ?? "").ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".png" or ".webp" or ".heic" or ".gif" or ".avif" => MediaKind.Image,
        ".mp4" or ".mov" or ".m4v" or ".webm" or ".srt" => MediaKind.Video,
        "" => MediaKind.None,
        _ => MediaKind.Other,
    };
}
