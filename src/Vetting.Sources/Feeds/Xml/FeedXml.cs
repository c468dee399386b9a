using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>A feed's XML, with its namespaces as <see cref="Xmlns"/> spells them.</summary>
/// <param name="LostEntries">Entries that are not whole, 0 or 1.</param>
/// <param name="Notes">What was mended or lost, a sentence each.</param>
internal sealed partial record FeedXml(XElement Root, int LostEntries, IReadOnlyList<LocalizedText> Notes)
{
    /// <summary>XHTML within entries included; reading a thousand levels would take the square of their number.</summary>
    public const int MaxDepth = 100;

    /// <summary>Elements and bits of text of one feed that are made objects of; a few megabytes can hold millions.</summary>
    public const int MostNodes = 250_000;

    private const int MostAttributes = 1_000;
    private const int MostAmpersands = 250_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        // Passed over: nothing that it declares is fetched or unfolded.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        MaxCharactersInDocument = 50_000_000,
    };

    /// <exception cref="HistoryUnavailableException">Malformed: nothing of a feed can be made out.</exception>
    public static FeedXml Parse(FeedDocument document)
    {
        try
        {
            return Canonical(WithEntities(document.Text) is { } text && Load(text, document.Address) is { } root
                ? new(root, 0, [])
                : Lenient(document, line: 1, FeedNotes.Beginning, FeedNotes.Beginning));
        }
        catch (XmlException broken)
        {
            return Canonical(Lenient(
                document, broken.LineNumber, FeedNotes.Cut, FeedNotes.Mended(broken.LineNumber, broken.LinePosition)));
        }
    }

    private static FeedXml Lenient(FeedDocument document, int line, LocalizedText cut, LocalizedText mended)
    {
        if (LenientXml.Parse(document.Text) is not var (root, isCut, isEntryLost))
            throw FeedFailures.NoFeed(document.Address);
        // What is whole and holds no entry has published nothing; what breaks off before one may have.
        if (isCut && !root.Descendants().Any(element => element.Name.LocalName is "item" or "entry"))
            throw FeedFailures.Broken(document.Address, line);
        return new(root, isEntryLost ? 1 : 0, [isCut ? cut : mended]);
    }

    private static FeedXml Canonical(FeedXml feed)
    {
        foreach (var element in feed.Root.DescendantsAndSelf())
            element.Name = Xmlns.Canonical(element.Name);
        return feed;
    }

    /// <returns>Null when there is more of it than of any feed.</returns>
    private static XElement? Load(string text, Uri address)
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in Xmlns.UsualPrefixes)
            prefixes.AddNamespace(prefix, name);
        using var reader = XmlReader.Create(
            new StringReader(text), Settings, new XmlParserContext(null, prefixes, null, XmlSpace.None));
        var value = new BoundedValue();
        var (root, open) = (default(XElement), default(XElement));
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (nodes > 2 * MostNodes)
                return null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > MaxDepth:
                    throw FeedFailures.Deep(address, MaxDepth);
                case XmlNodeType.Element when reader.AttributeCount > MostAttributes:
                    return null;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    open?.Add(element);
                    root ??= element;
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.CDATA:
                    open?.Add(new XCData(value.Of(reader)));
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open?.Add(new XText(value.Of(reader)));
                    break;
            }
        }

        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            var name = XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI);
            element.Add(new XAttribute(name, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    /// <summary>With every &amp; as XML has it, and the names that HTML knows as what they stand for.</summary>
    /// <returns>Null when there are more, or a longer tag, than in any feed.</returns>
    private static string? WithEntities(string text)
    {
        if (LongTag().IsMatch(text))
            return null;
        var mended = new StringBuilder();
        var (read, count) = (0, 0);
        foreach (var entity in Ampersand().EnumerateMatches(text))
        {
            if (++count > MostAmpersands)
                return null;
            if (Mend(text.AsSpan(entity.Index, entity.Length)) is not { } other)
                continue;
            mended.Append(text, read, entity.Index - read).Append(other);
            read = entity.Index + entity.Length;
        }

        return read == 0 ? text : mended.Append(text, read, text.Length - read).ToString();
    }

    /// <returns>Null where it may stay.</returns>
    private static string? Mend(ReadOnlySpan<char> entity) => entity switch
    {
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" or ['&', '#', ..] or ['<', ..] => null,
        _ when entity.ToString() is var name && WebUtility.HtmlDecode(name) is var known && known != name => known,
        _ => $"&amp;{entity[1..]}",
    };

    [GeneratedRegex(
        @"<!\[CDATA\[.*?(\]\]>|\z)|&(#[0-9]+;|#x[0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]{1,30};)?", RegexOptions.Singleline)]
    private static partial Regex Ampersand();

    // A picture can stand in an attribute as base64.
    [GeneratedRegex("<[^<>!][^<>]{500000}")]
    private static partial Regex LongTag();
}
