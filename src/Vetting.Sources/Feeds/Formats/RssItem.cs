using System.Xml.Linq;
using Vetting.Sources.Feeds.Xml;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>An item of RSS 0.9 to 2.0, RDF included.</summary>
internal static class RssItem
{
    private static readonly XNamespace Atom = Xmlns.Atom, Content = Xmlns.Content, Dublin = Xmlns.DublinCore,
        Itunes = Xmlns.Itunes, Rdf = Xmlns.Rdf, Slash = Xmlns.Slash, Terms = Xmlns.DublinTerms;

    public static FeedEntry Read(XElement item, Uri document)
    {
        var words = FeedEntry.First(
        [
            .. item.Elements(Content + "encoded").Select(XmlText.Html),
            .. item.Elements().Where(child => child.Name.LocalName is "body" or "fullitem").Select(XmlText.Html),
            .. item.Elements("description").Select(XmlText.Html),
            // As Atom has them, where somebody forgot whose they are.
            .. item.Elements("summary").Concat(item.Elements("content")).Select(XmlText.Html),
            .. item.Elements(Itunes + "summary").Select(XmlText.Html),
            .. item.Elements(Atom + "content").Concat(item.Elements(Atom + "summary")).Select(XmlText.Atom),
            .. item.Elements(Dublin + "description").Select(XmlText.Html),
            MediaRss.Description(item),
            .. item.Elements(Itunes + "subtitle").Select(XmlText.Html),
        ]);
        var title = FeedEntry.First(
        [
            .. item.Elements("title").Concat(item.Elements(Dublin + "title")).Select(XmlText.Html),
            .. item.Elements(Atom + "title").Select(XmlText.Atom),
            MediaRss.Title(item),
            .. item.Elements(Itunes + "title").Select(XmlText.Html),
        ]);
        var files = item.Elements("enclosure").Select(file => (
            Type: file.AttributeText("type"), Address: file.AttributeText("url"))).ToList();
        return new(
            item.Text("guid"),
            Link(item, document),
            title.Text,
            words.Text,
            item.Texts(
                "pubDate", Dublin + "date", Terms + "issued", Terms + "created", Atom + "published", Atom + "updated",
                Dublin + "created", Dublin + "issued", Terms + "modified", Dublin + "modified", "published", "date", "updated"),
            MediaRss.Kind(item, files.Select(file => file.Type), words),
            words.Descriptions,
            MediaRss.Likes(item),
            XmlMembers.Count(item.Text(Slash + "comments")),
            MediaRss.Views(item),
            MediaRss.Picture(item, files, words, document))
        {
            File = files.Select(file => item.Resolve(file.Address, document)).FirstOrDefault(file => file is not null),
        };
    }

    private static string? Link(XElement item, Uri document)
    {
        var links = item.Elements(Atom + "link").Concat(item.Elements("link"))
            .Where(link => link.AttributeText("href") is not null && link.AttributeText("rel") is null or "alternate");
        return item.OriginalLink()
            ?? item.Resolve(item.Text("link"), document)
            ?? links.Select(link => link.Resolve(link.AttributeText("href"), document)).OfType<string>().FirstOrDefault()
            ?? Permalink(item.Element("guid"))
            ?? WebLink.OrNull(item.Attribute(Rdf + "about")?.Value.Trim());
    }

    private static string? Permalink(XElement? guid) =>
        guid is not null && guid.AttributeText("isPermaLink") != "false"
            && Uri.IsWellFormedUriString(guid.Value.Trim(), UriKind.Absolute)
            ? guid.Value.Trim()
            : null;
}
