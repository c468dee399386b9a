using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

/// <summary>A channel resource, https://developers.google.com/youtube/v3/docs/channels.</summary>
/// <param name="Uploads">The id of the playlist of its videos; null when it has none.</param>
internal sealed record YouTubeChannel(string Id, string? Uploads, ChannelProfile Profile)
{
    /// <summary>Null when it has no id.</summary>
    public static YouTubeChannel? Of(JsonElement item)
    {
        var snippet = item.Member("snippet") ?? default;
        var statistics = item.Member("statistics") ?? default;
        // A hidden count is left out or 0.
        var hidden = statistics.Member("hiddenSubscriberCount") is { ValueKind: JsonValueKind.True };
        return item.Text("id") is not { } id ? null : new(
            id, item.Member("contentDetails")?.Member("relatedPlaylists")?.Text("uploads"),
            new(PlainText.OrNull(snippet.Text("title")), PlainText.OrNull(snippet.Text("description")),
                hidden ? null : statistics.Digits("subscriberCount"), null, statistics.Digits("videoCount"),
                Handle: PlainText.OrNull(snippet.Text("customUrl")?.TrimStart('@'))));
    }
}
