using System.Xml.Linq;
using Vetting.Sources.Feeds.Xml;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>An entry of Atom 1.0, RFC 4287, or 0.3.</summary>
internal static class AtomEntry
{
    private static readonly XNamespace Atom = Xmlns.Atom, Dublin = Xmlns.DublinCore, Terms = Xmlns.DublinTerms;

    public static FeedEntry Read(XElement entry, Uri document)
    {
        var links = entry.Elements(Atom + "link").ToLookup(Relation);
        var words = FeedEntry.First(
            entry.Elements(Atom + "content").Concat(entry.Elements(Atom + "summary")).Select(XmlText.Atom)
                .Append(MediaRss.Description(entry)));
        var title = FeedEntry.First(
            entry.Elements(Atom + "title").Select(XmlText.Atom)
                .Concat(entry.Elements(Dublin + "title").Select(XmlText.Html)).Append(MediaRss.Title(entry)));
        var files = links["enclosure"].Select(file => (
            Type: file.AttributeText("type"), Address: file.AttributeText("href"))).ToList();
        return new(
            entry.Text(Atom + "id"),
            entry.OriginalLink() ?? Link(entry, document) ?? WebLink.OrNull(entry.Text(Atom + "id")),
            title.Text,
            words.Text,
            entry.Texts(
                Atom + "published", Atom + "issued", Atom + "created", Terms + "issued", Terms + "created",
                Dublin + "date", Atom + "updated", Atom + "modified", Terms + "modified"),
            MediaRss.Kind(entry, files.Select(file => file.Type), words),
            words.Descriptions,
            MediaRss.Likes(entry),
            Views: MediaRss.Views(entry),
            Picture: MediaRss.Picture(entry, files, words, document))
        {
            File = files.Select(file => entry.Resolve(file.Address, document)).FirstOrDefault(file => file is not null),
        };
    }

    /// <summary>Of an entry or a feed: a page for people before a file for programs; null when there is none.</summary>
    public static string? Link(XElement element, Uri document) => element.Elements(Atom + "link")
        .Where(link => Relation(link) == "alternate")
        .OrderBy(link => link.AttributeText("type") is null or "text/html" ? 0 : 1)
        .Select(link => 
            // Some write the address as the link's words.
            link.Resolve(link.AttributeText("href") ?? WebLink.OrNull(link.Value.Trim()), document)).FirstOrDefault(link => link is not null);

    private static string Relation(XElement link) => (link.AttributeText("rel") ?? "alternate").Split('/')[^1];
}
