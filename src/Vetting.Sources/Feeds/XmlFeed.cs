using System.Xml.Linq;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>RSS 0.9 to 2.0 (RDF included) and Atom 1.0, with the Media RSS elements that video platforms add.</summary>
internal static class XmlFeed
{
    /// <exception cref="HistoryUnavailableException">Malformed: it is no feed.</exception>
    public static FeedPage Read(FeedDocument document)
    {
        var root = FeedXml.Parse(document.Text);
        return root.Name.LocalName switch
        {
            "feed" => AtomPage(root, document.Address),
            "rss" or "RDF" => RssPage(root, document.Address),
            _ => throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The XML is no feed: its root should be rss, feed or RDF."),
        };
    }

    private static FeedPage AtomPage(XElement feed, Uri address)
    {
        XNamespace atom = feed.Name.Namespace;
        var title = AtomText.Of(feed.Element(atom + "title"));
        var subtitle = AtomText.Of(feed.Element(atom + "subtitle"));
        return new(
            address, "feed-atom", Profile(title, subtitle), [.. feed.Elements(atom + "entry").Select(AtomEntry.Read)],
            Next(feed, atom, address));
    }

    private static FeedPage RssPage(XElement root, Uri address)
    {
        // In RDF the items stand beside the channel, and everything is in a namespace.
        var channel = root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel") ?? root;
        var plain = channel.Name.Namespace;
        var items = channel.Elements(plain + "item").Concat(root.Elements(plain + "item"));
        var title = HtmlText.Of(channel.Text(plain + "title"));
        var description = HtmlText.Of(channel.Text(plain + "description"));
        return new(
            address, "feed-rss", Profile(title, description), [.. items.Select(item => RssItem.Read(item, plain))],
            Next(channel, Xmlns.Atom, address));
    }

    private static ChannelProfile Profile(string title, string description) =>
        new(PlainText.OrNull(title), PlainText.OrNull(description), null, null, null);

    /// <summary>RFC 5005: the next page, or the archive before this document.</summary>
    private static Uri? Next(XElement feed, XNamespace atom, Uri address)
    {
        var links = feed.Elements(atom + "link").ToLookup(link => link.AttributeText("rel"));
        return links["next"].Concat(links["prev-archive"]).FirstOrDefault()?.AttributeText("href") is { } reference
            && Uri.TryCreate(address, reference, out var next) ? next : null;
    }
}
