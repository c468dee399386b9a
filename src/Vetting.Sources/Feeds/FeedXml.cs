using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>Parses a feed's XML, and once more with its usual mistakes mended when it is not well-formed.</summary>
internal static partial class FeedXml
{
    /// <summary>XHTML within entries included; reading a thousand levels would take the square of their number.</summary>
    private const int MaxDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        MaxCharactersInDocument = 50_000_000,
    };

    private static readonly (string Prefix, string Namespace)[] UsualPrefixes =
    [
        ("atom", Xmlns.Atom), ("content", Xmlns.Content), ("dc", Xmlns.DublinCore), ("media", Xmlns.Media),
        ("slash", Xmlns.Slash), ("itunes", Xmlns.Itunes), ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"), ("georss", "http://www.georss.org/georss"),
    ];

    /// <exception cref="HistoryUnavailableException">Malformed: not even then.</exception>
    public static XElement Parse(string text)
    {
        try
        {
            return Load(text);
        }
        catch (XmlException)
        {
            return Mended(text);
        }
    }

    private static XElement Mended(string text)
    {
        try
        {
            return Load(Ampersand().Replace(text, Mend));
        }
        catch (XmlException malformed)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed,
                "The feed is not well-formed XML without a DTD: "
                + $"line {malformed.LineNumber}, position {malformed.LinePosition}.");
        }
    }

    private static XElement Load(string text)
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in UsualPrefixes)
            prefixes.AddNamespace(prefix, name);

        XmlReader Reader() => XmlReader.Create(
            new StringReader(text), Settings, new XmlParserContext(null, prefixes, null, XmlSpace.None));
        using var first = Reader();
        RefuseDepth(first);
        using var reader = Reader();
        return XElement.Load(reader);
    }

    private static void RefuseDepth(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, $"The feed nests its elements more than {MaxDepth} deep.");
            }
        }
    }

    private static string Mend(Match entity) => entity.Value switch
    {
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" or ['&', '#', ..] => entity.Value,
        var name when WebUtility.HtmlDecode(name) is var known && known != name => known,
        var name => $"&amp;{name[1..]}",
    };

    [GeneratedRegex("&(#[0-9]+;|#x[0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]{1,30};)?", RegexOptions.NonBacktracking)]
    private static partial Regex Ampersand();
}
