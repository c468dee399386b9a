using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Vetting.Testing.Sources;

/// <summary>Posts in the shapes of RSS 2.0, Atom 1.0 (RFC 4287, paged as in RFC 5005) and JSON Feed 1.1.</summary>
internal sealed record FeedShape(string Title, string Description, IReadOnlyList<SourcePost> Posts, string? Next)
{
    private static readonly XNamespace AtomNs = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace ContentNs = "http://purl.org/rss/1.0/modules/content/";

    public const string WebPage = """
        <!DOCTYPE html>
        <html><head><title>Potager</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="alternate" type="application/rss+xml" title="RSS" href="/rss.xml">
        <link rel="alternate" type="application/atom+xml" title="Atom" href="/atom.xml">
        </head><body><p>Bienvenue.</body></html>
        """;

    public string Rss() => Document(new XElement("rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "content", ContentNs.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "atom", AtomNs.NamespaceName),
        new XElement("channel",
            new XElement("title", Title),
            new XElement("link", "https://potager.example/"),
            new XElement("description", Description),
            NextLink(),
            Posts.Select(post => new XElement("item",
                new XElement("title", Heading(post)),
                new XElement("link", Link(post)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), post.Id),
                new XElement("pubDate", post.PublishedAt.ToString("r", CultureInfo.InvariantCulture)),
                new XElement(ContentNs + "encoded", Html(post)))))));

    public string Atom() => Document(new XElement(AtomNs + "feed",
        new XElement(AtomNs + "title", Title),
        new XElement(AtomNs + "subtitle", Description),
        new XElement(AtomNs + "id", "https://potager.example/"),
        new XElement(AtomNs + "updated", "2026-05-01T10:00:00Z"),
        NextLink(),
        Posts.Select(post => new XElement(AtomNs + "entry",
            new XElement(AtomNs + "title", Heading(post)),
            new XElement(AtomNs + "link", new XAttribute("href", Link(post))),
            new XElement(AtomNs + "id", post.Id),
            new XElement(AtomNs + "published", Answers.Iso(post.PublishedAt)),
            new XElement(AtomNs + "updated", Answers.Iso(post.PublishedAt)),
            new XElement(AtomNs + "content", new XAttribute("type", "html"), Html(post))))));

    public string Json() => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = Title,
        ["description"] = Description,
        ["next_url"] = Next,
        ["items"] = Posts.Select(post => new
        {
            id = post.Id,
            url = Link(post),
            title = Heading(post),
            content_html = Html(post),
            date_published = Answers.Iso(post.PublishedAt),
        }),
    });

    private XElement? NextLink() => Next is null
        ? null
        : new(AtomNs + "link", new XAttribute("rel", "next"), new XAttribute("href", Next));

    private static string Document(XElement root) => $"""<?xml version="1.0" encoding="utf-8"?>{root}""";

    private static string Link(SourcePost post) => $"https://potager.example/{Uri.EscapeDataString(post.Id)}";

    private static string Heading(SourcePost post) => post.Text.Split('\n')[0];

    private static string Html(SourcePost post) =>
        string.Concat(post.Text.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))
        + (post.Image ? """<img src="https://potager.example/a.jpg" alt="">""" : "");
}
