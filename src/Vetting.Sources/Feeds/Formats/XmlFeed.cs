using System.Xml.Linq;
using Vetting.Core.History;
using Vetting.Sources.Feeds.Dates;
using Vetting.Sources.Feeds.Xml;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>RSS 0.9 to 2.0 (RDF included) and Atom 0.3 and 1.0, with the elements that video platforms add.</summary>
internal static class XmlFeed
{
    private static readonly XNamespace Atom = Xmlns.Atom, Dublin = Xmlns.DublinCore, Itunes = Xmlns.Itunes;

    /// <exception cref="HistoryUnavailableException">Malformed: it is no feed.</exception>
    public static FeedPage Read(FeedDocument document)
    {
        var xml = FeedXml.Parse(document);
        var page = xml.Root.Name.LocalName switch
        {
            "feed" => AtomPage(xml.Root, document.Address),
            "rss" or "RDF" => RssPage(xml.Root, document.Address),
            _ => throw FeedFailures.NoFeed(document.Address),
        };
        return page with { Lost = xml.LostEntries, Notes = [.. document.Notes, .. xml.Notes, .. page.Notes] };
    }

    private static FeedPage AtomPage(XElement feed, Uri address)
    {
        // Some declare no namespace, or one of their own, as in RSS too.
        Rename(feed, feed.Name.Namespace, Atom);
        XElement[] subtitles = [.. feed.Elements(Atom + "subtitle"), .. feed.Elements(Atom + "tagline")];
        // Some call theirs as RSS does.
        XElement[] entries = [.. feed.Elements(Atom + "entry"), .. feed.Elements(Atom + "item")];
        var site = Site(AtomEntry.Link(feed, address), address);
        return new(
            address, "feed-atom", Profile(feed, feed.Elements(Atom + "title").Select(XmlText.Atom), subtitles.Select(XmlText.Atom)),
            [.. FeedPage.Read(entries).Select(entry => AtomEntry.Read(entry, site))], Next(feed, address))
        {
            Notes = [.. FeedPage.Unread(entries)],
            Updated = FeedDate.First(feed.Texts(Atom + "updated", Atom + "modified", Dublin + "date")),
        };
    }

    private static void Rename(XElement root, XNamespace own, XNamespace known)
    {
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == own))
            element.Name = known + element.Name.LocalName;
    }

    private static FeedPage RssPage(XElement root, Uri address)
    {
        var channel = root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel") ?? root;
        Rename(root, channel.Name.Namespace, XNamespace.None);
        // In RDF they stand beside the channel; some stand in one another.
        XElement[] items = [.. root.Descendants("item")];
        var site = Site(channel.Resolve(channel.Text("link"), address), address);
        return new(
            address, "feed-rss",
            Profile(
                channel, channel.Elements("title").Select(XmlText.Html), channel.Elements("description").Select(XmlText.Html)),
            [.. FeedPage.Read(items).Select(item => RssItem.Read(item, site))], Next(channel, address))
        {
            Notes = [.. FeedPage.Unread(items)],
            Updated = FeedDate.First(channel.Texts("pubDate", Dublin + "date", "lastBuildDate")),
        };
    }

    // Where a feed is served from elsewhere than its site, its addresses without a host are the site's.
    private static Uri Site(string? link, Uri address) => link is null ? address : new(link);

    /// <summary>By the format's own elements, else by those that others lent it.</summary>
    private static ChannelProfile Profile(XElement feed, IEnumerable<HtmlText> titles, IEnumerable<HtmlText> descriptions)
    {
        var title = FeedEntry.First(titles.Concat(Lent(feed, Dublin + "title", Itunes + "title")));
        var description = FeedEntry.First(descriptions.Concat(
            Lent(feed, Dublin + "description", Itunes + "summary", Itunes + "subtitle")));
        return new(PlainText.OrNull(title.Text), PlainText.OrNull(description.Text), null, null, null);
    }

    private static IEnumerable<HtmlText> Lent(XElement feed, params XName[] names) =>
        names.SelectMany(feed.Elements).Select(XmlText.Html);

    /// <summary>RFC 5005: the next page, or the archive before this document.</summary>
    private static Uri? Next(XElement feed, Uri address)
    {
        var links = feed.Elements(Atom + "link").ToLookup(link => link.AttributeText("rel"));
        return links["next"].Concat(links["prev-archive"]).FirstOrDefault() is { } link
            && link.Resolve(link.AttributeText("href"), address) is { } next
            ? new(next)
            : null;
    }
}
