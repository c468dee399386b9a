using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Sources.Bluesky;

/// <summary>Reads app.bsky.feed.post records, alone or in a view.</summary>
internal static partial class BlueskyPost
{
    public static bool IsReply(JsonElement record) => record.Member("reply") is { ValueKind: JsonValueKind.Object };

    /// <param name="entry">A postView of the AppView.</param>
    public static Post? OfView(JsonElement entry, string handle)
    {
        if (entry.Member("record") is not { } record || OfRecord(entry.Text("uri"), record, handle) is not { } post)
            return null;

        return post with
        {
            // The record's time is the author's claim; the network sorts by the earlier of the two.
            PublishedAt = Time(entry.Text("indexedAt")) is { } indexed && indexed < post.PublishedAt
                ? indexed : post.PublishedAt,
            Likes = entry.Count("likeCount"),
            Comments = entry.Count("replyCount"),
            Shares = entry.Count("repostCount") + (entry.Count("quoteCount") ?? 0),
        };
    }

    /// <summary>Null when the record has no key, text or time of the documented kind.</summary>
    public static Post? OfRecord(string? uri, JsonElement record, string handle) =>
        Key().Match(uri ?? "") is { Success: true } key
            && record.Text("text") is { } text
            && Time(record.Text("createdAt")) is { } createdAt
            ? new(
                key.Groups[1].Value, PlainText.Of(text), createdAt,
                $"https://bsky.app/profile/{handle}/post/{key.Groups[1].Value}", Media: Media(record.Member("embed")),
                Hashtags: Hashtags(record))
            : null;

    // Beside those in the text a record may hold up to eight.
    private static string[]? Hashtags(JsonElement record)
    {
        string[] tags =
        [
            .. record.Items("tags").Take(8).Select(tag => PlainText.Of(tag.AsText()).TrimStart('#'))
                .Where(tag => tag.Length > 0),
        ];
        return tags.Length > 0 ? tags : null;
    }

    private static MediaKind Media(JsonElement? embed) => embed?.Text("$type") switch
    {
        null => MediaKind.None,
        "app.bsky.embed.images" or "app.bsky.embed.gallery" => MediaKind.Image,
        "app.bsky.embed.video" => MediaKind.Video,
        "app.bsky.embed.external" => MediaKind.Link,
        "app.bsky.embed.recordWithMedia" => Media(embed?.Member("media")),
        _ => MediaKind.Other,
    };

    private static DateTimeOffset? Time(string? text) =>
        text is { Length: >= 10 and <= 64 } && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(@"^at://[^/]+/app\.bsky\.feed\.post/([A-Za-z0-9._:~-]{1,300})\z")]
    private static partial Regex Key();
}
