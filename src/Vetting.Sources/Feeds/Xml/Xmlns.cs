using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

internal static class Xmlns
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinTerms = "http://purl.org/dc/terms/";
    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Slash = "http://purl.org/rss/1.0/modules/slash/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Itself = "http://www.w3.org/2000/xmlns/";

    /// <summary>What writers use without declaring it.</summary>
    public static IReadOnlyDictionary<string, string> UsualPrefixes { get; } = new Dictionary<string, string>
    {
        ["atom"] = Atom, ["content"] = Content, ["dc"] = DublinCore, ["dcterms"] = DublinTerms, ["itunes"] = Itunes,
        ["feedburner"] = FeedBurner, ["media"] = Media, ["slash"] = Slash, ["rdf"] = Rdf,
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/", ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["georss"] = "http://www.georss.org/georss", ["thr"] = "http://purl.org/syndication/thread/1.0",
        ["podcast"] = "https://podcastindex.org/namespace/1.0", ["xlink"] = "http://www.w3.org/1999/xlink",
    };

    // The first that fits counts.
    private static readonly (string Spelling, string Name)[] Spellings =
    [
        ("rssnamespace.org/feedburner/ext/", FeedBurner), ("www.w3.org/2005/Atom", Atom), ("purl.org/atom/", Atom), ("itunes.com/dtds/podcast", Itunes),
        ("search.yahoo.com/mrss", Media), ("rssboard.org/media-rss", Media), ("purl.org/dc/elements/", DublinCore),
        ("purl.org/metadata/dublin_core", DublinCore), ("purl.org/dc/terms", DublinTerms),
        ("purl.org/rss/1.0/modules/content", Content), ("purl.org/rss/1.0/modules/slash", Slash),
        ("purl.org/rss/1.0/modules/", "http://purl.org/rss/1.0/modules/"), ("purl.org/rss/", ""),
        ("purl.org/net/rss", ""), ("netscape.com/rdf/simple", ""), ("netscape.com/publish/formats/rss", ""),
        ("backend.userland.com/", ""), ("blogs.law.harvard.edu/tech/rss", ""), ("cyber.law.harvard.edu/rss", ""),
    ];

    private static readonly Dictionary<string, string> RssNames =
        new[] { "rss", "channel", "item", "title", "link", "guid", "description", "pubDate", "enclosure" }
            .ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    public static XNamespace OfPrefix(string prefix) =>
        prefix == "xml" ? XNamespace.Xml : UsualPrefixes.GetValueOrDefault(prefix, $"urn:undeclared:{prefix}");

    /// <summary>A name as the constants above have it, of a namespace that people spell in several ways; RSS's own
    /// elements are in none, and pubDate is written so.</summary>
    public static XName Canonical(XName name)
    {
        var space = name.NamespaceName;
        var known = Array.Find(Spellings, known => space.Contains(known.Spelling, StringComparison.OrdinalIgnoreCase));
        var local = RssNames.GetValueOrDefault(name.LocalName, name.LocalName);
        return known.Spelling is null ? space.Length == 0 ? local : name
            : known.Name.Length == 0 ? local
            : (XNamespace)known.Name + name.LocalName;
    }
}
