using System.Xml.Linq;

namespace Vetting.Sources.Feeds;

internal static class AtomEntry
{
    public static FeedEntry Read(XElement entry)
    {
        var atom = entry.Name.Namespace;
        var links = entry.Elements(atom + "link").ToLookup(link => link.AttributeText("rel") ?? "alternate");
        var content = entry.Element(atom + "content") ?? entry.Element(atom + "summary");
        var words = AtomText.Of(content);
        return new(
            entry.Text(atom + "id"),
            links["alternate"].FirstOrDefault()?.AttributeText("href"),
            AtomText.Of(entry.Element(atom + "title")),
            words.Length > 0 ? words : HtmlText.Of(MediaRss.Description(entry)),
            // Atom 0.3 said issued and modified.
            entry.Text(atom + "published") ?? entry.Text(atom + "issued") ?? entry.Text(atom + "updated")
                ?? entry.Text(atom + "modified"),
            MediaRss.Kind(entry, links["enclosure"].Select(file => file.AttributeText("type")), AtomText.Html(content)),
            MediaRss.Likes(entry),
            Views: MediaRss.Views(entry));
    }
}
