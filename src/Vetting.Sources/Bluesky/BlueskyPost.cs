using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Sources.Bluesky;

/// <summary>Reads app.bsky.feed.post records, alone or in a view.</summary>
internal static partial class BlueskyPost
{
    /// <summary>Whether it is talk in another's thread, or to others in the author's own; continuing one's own is none.
    /// </summary>
    /// <param name="did">The author's; null when nobody says.</param>
    public static bool IsReply(JsonElement record, string? did) =>
        record.Member("reply") is { ValueKind: JsonValueKind.Object } reply
        && !(Own(reply.Member("root"), did) && Own(reply.Member("parent"), did));

    /// <param name="entry">A postView of the AppView.</param>
    public static Post? OfView(JsonElement entry, string handle)
    {
        if (entry.Member("record") is not { } record
            || OfRecord(entry.Text("uri"), record, handle, IsoTime.Of(entry.Text("indexedAt"))) is not { } post)
        {
            return null;
        }

        var (picture, description) = HasLabel(entry, record) ? default : Picture(entry.Member("embed"));
        return (post with
        {
            Likes = entry.Count("likeCount"),
            Comments = entry.Count("replyCount"),
            Shares = entry.Count("repostCount") + (entry.Count("quoteCount") ?? 0),
        }).WithPicture(picture, description);
    }

    /// <param name="indexedAt">When the network saw it; null when nobody says.</param>
    /// <returns>Null when the record has no key, text or time of the documented kind.</returns>
    public static Post? OfRecord(string? uri, JsonElement record, string handle, DateTimeOffset? indexedAt = null) =>
        Key().Match(uri ?? "") is { Success: true } key
            && record.Text("text") is { } text
            // The record's time is the author's claim; the network sorts by the earlier of the two.
            && new[] { IsoTime.Of(record.Text("createdAt")), indexedAt }.Min() is { } publishedAt
            ? new Post(
                key.Groups[1].Value, PlainText.Of(text), publishedAt,
                $"https://bsky.app/profile/{handle}/post/{key.Groups[1].Value}", Media: Media(record.Member("embed")),
                Hashtags: Hashtags(record), Language: Language(record)).With(BlueskyAround.Of(record))
            : null;

    private static bool Own(JsonElement? answered, string? did) =>
        did is not null && answered?.Text("uri")?.StartsWith($"at://{did}/", StringComparison.Ordinal) == true;

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

    // Of several nobody says which words are in which.
    private static string? Language(JsonElement record) => record.Items("langs").ToList() is [var only]
        ? LanguageTag.Of(only.AsText())
        : null;

    // Labels warn of the post, or of all that its author posts; some say that only who is signed in should see it.
    private static bool HasLabel(JsonElement entry, JsonElement record) =>
        entry.Items("labels").Any() || (entry.Member("author")?.Items("labels") ?? []).Any()
            || (record.Member("labels")?.Items("values") ?? []).Any();

    private static (string? Address, string? Description) Picture(JsonElement? embed) => embed switch
    {
        null => default,
        // A gallery, which more than four pictures make, has other names for the same.
        { } found when found.Items("images").Concat(found.Items("items")).Cast<JsonElement?>().FirstOrDefault() is
            { } image => (image.Text("thumb") ?? image.Text("thumbnail"), image.Text("alt")),
        { } found when found.Text("thumbnail") is { } still => (still, found.Text("alt")),
        { } found => Picture(found.Member("media")),
    };

    private static MediaKind Media(JsonElement? embed) => embed?.Text("$type") switch
    {
        null => MediaKind.None,
        "app.bsky.embed.images" or "app.bsky.embed.gallery" => MediaKind.Image,
        "app.bsky.embed.video" => MediaKind.Video,
        "app.bsky.embed.external" => MediaKind.Link,
        "app.bsky.embed.recordWithMedia" => Media(embed?.Member("media")),
        _ => MediaKind.Other,
    };

    [GeneratedRegex(@"^at://[^/]+/app\.bsky\.feed\.post/([A-Za-z0-9._:~-]{1,300})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
