using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Mastodon;

/// <summary>A Status, https://docs.joinmastodon.org/entities/Status/.</summary>
internal static class MastodonStatus
{
    /// <summary>False of what another account wrote, what was said in another's thread, and what not everybody sees.
    /// </summary>
    public static bool IsOwn(JsonElement status, string account) =>
        status.Member("reblog") is not { ValueKind: JsonValueKind.Object }
        && (status.Member("account")?.Text("id") ?? account) == account
        // Answering oneself continues a thread.
        && (status.Text("in_reply_to_id") is null || status.Text("in_reply_to_account_id") == account)
        && status.Text("visibility") is "public" or "unlisted";

    public static bool IsEdited(JsonElement status) => status.Text("edited_at") is not null;

    /// <summary>Null when it has no id or time.</summary>
    public static Post? ToPost(JsonElement status)
    {
        if (status.Text("id") is not { Length: > 0 and <= 100 } id
            || IsoTime.Of(status.Text("created_at")) is not { } time)
        {
            return null;
        }

        var text = PlainText.Of(string.Join("\n\n", Words(status).Where(words => words.Length > 0)));
        var pictured = Pictured(status);
        return new Post(
            id, text, time, Link(status), status.Count("favourites_count"), status.Count("replies_count"),
            status.Count("reblogs_count") + (status.Count("quotes_count") ?? 0), Media: Media(status),
            Hashtags: Hashtags(status, text), EditedAt: IsoTime.Of(status.Text("edited_at")),
            Language: LanguageTag.Of(status.Text("language")))
            .WithPicture(pictured?.Text("preview_url"), pictured?.Text("description"));
    }

    // A warning before the text, answers to choose from and descriptions of pictures are the author's words as well.
    private static IEnumerable<string> Words(JsonElement status) =>
    [
        PlainText.Of(status.Text("spoiler_text")),
        HtmlText.Of(status.Text("content")),
        string.Join('\n', (status.Member("poll")?.Items("options") ?? [])
            .Select(option => PlainText.Of(option.Text("title")))),
        .. status.Items("media_attachments").Select(media => PlainText.Of(media.Text("description"))),
    ];

    private static string? Link(JsonElement status) =>
        (status.Text("url") ?? status.Text("uri")) is { } link
            && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? link
                : null;

    private static string[]? Hashtags(JsonElement status, string text)
    {
        string[] beside =
        [
            .. status.Items("tags").Select(tag => PlainText.Of(tag.Text("name")).TrimStart('#'))
                .Where(tag => tag.Length > 0 && !text.Contains($"#{tag}", StringComparison.OrdinalIgnoreCase)),
        ];
        return beside.Length > 0 ? beside : null;
    }

    // What is put behind a warning stays there.
    private static JsonElement? Pictured(JsonElement status) => HasWarning(status) ? null : status.Items("media_attachments")
        .Where(media => WebLink.Short(media.Text("preview_url")) is not null).Cast<JsonElement?>().FirstOrDefault();

    // Servers of other makes do not call sensitive whatever bears a warning.
    private static bool HasWarning(JsonElement status) =>
        status.Member("sensitive") is { ValueKind: JsonValueKind.True }
            || !string.IsNullOrWhiteSpace(status.Text("spoiler_text"));

    private static MediaKind Media(JsonElement status) =>
        status.Items("media_attachments").Select(media => media.Text("type")).FirstOrDefault() switch
        {
            "image" => MediaKind.Image,
            "video" or "gifv" => MediaKind.Video,
            not null => MediaKind.Other,
            _ when status.Member("poll") is { ValueKind: JsonValueKind.Object } => MediaKind.Other,
            _ when status.Member("card") is { ValueKind: JsonValueKind.Object } => MediaKind.Link,
            _ => MediaKind.None,
        };
}
