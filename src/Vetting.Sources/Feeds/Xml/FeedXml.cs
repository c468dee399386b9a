using System.Net;
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
            return Canonical(new(Load(Ampersand().Replace(document.Text, Mend), document.Address), 0, []));
        }
        catch (XmlException broken)
        {
            return Canonical(Mended(document, broken));
        }
    }

    private static FeedXml Mended(FeedDocument document, XmlException broken)
    {
        if (LenientXml.Parse(document.Text) is not var (root, isCut, isEntryLost))
            throw FeedFailures.NoFeed(document.Address);
        // What is whole and holds no entry has published nothing; what breaks off before one may have.
        if (isCut && !root.Descendants().Any(element => element.Name.LocalName is "item" or "entry"))
            throw FeedFailures.Broken(document.Address, broken.LineNumber);
        return new(
            root, isEntryLost ? 1 : 0,
            isCut ? [FeedNotes.Cut] : [FeedNotes.Mended(broken.LineNumber, broken.LinePosition)]);
    }

    private static FeedXml Canonical(FeedXml feed)
    {
        foreach (var element in feed.Root.DescendantsAndSelf())
            element.Name = Xmlns.Canonical(element.Name);
        return feed;
    }

    private static XElement Load(string text, Uri address)
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in Xmlns.UsualPrefixes)
            prefixes.AddNamespace(prefix, name);

        XmlReader Reader() => XmlReader.Create(
            new StringReader(text), Settings, new XmlParserContext(null, prefixes, null, XmlSpace.None));
        using var first = Reader();
        RefuseDepth(first, address);
        using var reader = Reader();
        return XElement.Load(reader);
    }

    private static void RefuseDepth(XmlReader reader, Uri address)
    {
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw FeedFailures.Deep(address, MaxDepth);
        }
    }

    private static string Mend(Match entity) => entity.Value switch
    {
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" or ['&', '#', ..] => entity.Value,
        ['<', ..] => entity.Value,
        var name when WebUtility.HtmlDecode(name) is var known && known != name => known,
        var name => $"&amp;{name[1..]}",
    };

    [GeneratedRegex(
        @"<!\[CDATA\[.*?(\]\]>|\z)|&(#[0-9]+;|#x[0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]{1,30};)?", RegexOptions.Singleline)]
    private static partial Regex Ampersand();
}
