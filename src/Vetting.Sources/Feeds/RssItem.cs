using System.Xml.Linq;

namespace Vetting.Sources.Feeds;

internal static class RssItem
{
    public static FeedEntry Read(XElement item, XNamespace plain)
    {
        XNamespace content = Xmlns.Content, dublin = Xmlns.DublinCore, slash = Xmlns.Slash, itunes = Xmlns.Itunes;
        var guid = item.Text(plain + "guid");
        var html = item.Text(content + "encoded") ?? item.Text(plain + "description")
            ?? item.Text(itunes + "summary");
        return new(
            guid,
            item.Text(plain + "link") ?? Permalink(item.Element(plain + "guid")),
            HtmlText.Of(item.Text(plain + "title")),
            HtmlText.Of(html ?? MediaRss.Description(item)),
            item.Text(plain + "pubDate") ?? item.Text(dublin + "date") ?? item.Text((XNamespace)Xmlns.Atom + "updated"),
            MediaRss.Kind(item, item.Elements(plain + "enclosure").Select(file => file.AttributeText("type")), html),
            MediaRss.Likes(item),
            XmlMembers.Count(item.Text(slash + "comments")),
            MediaRss.Views(item));
    }

    private static string? Permalink(XElement? guid) =>
        guid is not null && guid.AttributeText("isPermaLink") != "false"
            && Uri.IsWellFormedUriString(guid.Value.Trim(), UriKind.Absolute)
            ? guid.Value.Trim()
            : null;
}
