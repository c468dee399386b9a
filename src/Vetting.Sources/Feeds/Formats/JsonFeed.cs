using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/.</summary>
internal static class JsonFeed
{
    /// <exception cref="HistoryUnavailableException">Malformed: it is no JSON Feed, or no item of it is whole.</exception>
    public static FeedPage Read(FeedDocument document)
    {
        var (feed, isCut) = CutJson.Parse(document);
        if (!IsVersion(feed.Text("version") ?? feed.Member("version")?.GetRawText())
            || feed.Member("items") is not { ValueKind: JsonValueKind.Array })
        {
            throw FeedFailures.NoFeed(document.Address);
        }

        var profile = new ChannelProfile(
            PlainText.OrNull(feed.Text("title")), PlainText.OrNull(feed.Text("description")), null, null, null);
        Uri.TryCreate(document.Address, feed.Text("next_url"), out var next);
        var items = feed.Items("items").ToList();
        var site = Uri.TryCreate(document.Address, feed.Text("home_page_url"), out var home) ? home : document.Address;
        return new(
            document.Address, "feed-json", profile,
            [.. FeedPage.Read(items).Select(item => Entry(item, site))],
            feed.Text("next_url") is null ? null : next)
        {
            Lost = isCut ? 1 : 0,
            Notes = [.. document.Notes, .. isCut ? [FeedNotes.Cut] : Array.Empty<LocalizedText>(), .. FeedPage.Unread(items)],
        };
    }

    // Some write the number alone.
    private static bool IsVersion(string? version) =>
        version is "1" or "1.0" or "1.1"
            || version?.Contains("jsonfeed.org/version/1", StringComparison.Ordinal) == true;

    private static FeedEntry Entry(JsonElement item, Uri site)
    {
        var words = FeedEntry.First(
        [
            HtmlText.Read(item.Text("content_html")),
            HtmlText.None with { Text = PlainText.Of(item.Text("content_text")) },
            HtmlText.None with { Text = PlainText.Of(item.Text("summary")) },
        ]);
        return new(
            Id(item),
            Uri.TryCreate(site, item.Text("url") ?? item.Text("external_url"), out var link) ? link.AbsoluteUri : null,
            PlainText.Of(item.Text("title")),
            words.Text,
            [.. new[] { item.Text("date_published"), item.Text("date_modified") }.OfType<string>()],
            Media(item, words),
            words.Descriptions,
            Picture: Picture(item, words, site))
        {
            File = item.Items("attachments").Select(file => WebLink.OrNull(file.Text("url"))).FirstOrDefault(),
        };
    }

    private static ShownPicture? Picture(JsonElement item, HtmlText words, Uri site)
    {
        var beside = item.Text("image") ?? item.Text("banner_image");
        var shown = beside is null ? words.Picture : new ShownPicture(beside);
        return Uri.TryCreate(site, shown?.Address, out var address) ? shown! with { Address = address.AbsoluteUri } : null;
    }

    private static MediaKind Media(JsonElement item, HtmlText words) =>
        item.Items("attachments").Select(file => FeedMedia.OfType(file.Text("mime_type"))).FirstOrDefault() switch
        {
            MediaKind.None => item.Text("image") is null ? words.Media : MediaKind.Image,
            var attached => attached,
        };

    // Version 1.0 allowed numbers.
    private static string? Id(JsonElement item) => item.Text("id") ?? item.Count("id")?.ToString();
}
