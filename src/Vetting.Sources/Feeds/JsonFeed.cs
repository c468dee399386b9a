using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/.</summary>
internal static class JsonFeed
{
    /// <exception cref="HistoryUnavailableException">Malformed: it is no JSON Feed.</exception>
    public static FeedPage Read(FeedDocument document)
    {
        var feed = Parse(document.Text);
        if (feed.Text("version")?.Contains("jsonfeed.org/version/1", StringComparison.Ordinal) != true
            || feed.Member("items") is not { ValueKind: JsonValueKind.Array })
        {
            throw new HistoryUnavailableException(UnavailableReason.Malformed,
                "The JSON is no feed: version should be https://jsonfeed.org/version/1.1 and items a list.");
        }

        var profile = new ChannelProfile(
            PlainText.OrNull(feed.Text("title")), PlainText.OrNull(feed.Text("description")), null, null, null);
        Uri.TryCreate(document.Address, feed.Text("next_url"), out var next);
        return new(
            document.Address, "feed-json", profile, [.. feed.Items("items").Select(Entry)],
            feed.Text("next_url") is null ? null : next);
    }

    private static FeedEntry Entry(JsonElement item)
    {
        var html = item.Text("content_html");
        return new(
            Id(item),
            item.Text("url") ?? item.Text("external_url"),
            PlainText.Of(item.Text("title")),
            html is null ? PlainText.Of(item.Text("content_text") ?? item.Text("summary")) : HtmlText.Of(html),
            item.Text("date_published") ?? item.Text("date_modified"),
            Media(item, html));
    }

    private static MediaKind Media(JsonElement item, string? html) =>
        item.Items("attachments").Select(file => FeedMedia.OfType(file.Text("mime_type"))).FirstOrDefault() switch
        {
            MediaKind.None => item.Text("image") is null ? FeedMedia.OfHtml(html) : MediaKind.Image,
            var attached => attached,
        };

    // Version 1.0 allowed numbers.
    private static string? Id(JsonElement item) => item.Text("id") ?? item.Count("id")?.ToString();

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text, Json.Options);
        }
        catch (JsonException malformed)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, $"The feed is not well-formed JSON: line {malformed.LineNumber + 1}.");
        }
    }
}
