using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>
/// Reads a feed's XML that is not well-formed, as far as it can be made out. A DTD is passed over, so that nothing that
/// it declares is fetched or unfolded.
/// </summary>
internal sealed partial class LenientXml
{
    // Finding one by name takes time that grows with their number.
    private const int MostAttributes = 100;

    private static readonly FrozenSet<string> Roots = ["rss", "feed", "RDF"];

    /// <summary>HTML's own, where somebody forgot to escape it.</summary>
    private static readonly FrozenSet<string> Empty =
        FrozenSet.ToFrozenSet(["br", "hr", "img", "input", "wbr"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Name, XElement Element)> _open = [];
    private XElement? _root;

    /// <returns>Null when the text holds no feed. Cut: it ends within an element; an entry that is not whole is lost.
    /// </returns>
    public static (XElement Root, bool IsCut, bool IsEntryLost)? Parse(string text)
    {
        var xml = new LenientXml();
        var read = 0;
        var tokens = 0;
        for (var token = Token().Match(text); token.Success && ++tokens <= FeedXml.MostNodes; token = token.NextMatch())
        {
            xml.AddText(text[read..Math.Min(token.Index, read + HtmlTree.MaxLength)]);
            xml.Add(token);
            read = token.Index + token.Length;
            if (xml is { _root: not null, _open.Count: 0 })
                return (xml._root, false, false);
        }

        return xml._root is null ? null : (xml._root, true, xml.DropOpenEntry());
    }

    private void Add(Match token)
    {
        if (token.Groups["characters"] is { Success: true } characters)
            Current?.Add(new XCData(Clean(characters.Value)));
        else if (token.Groups["closed"] is { Success: true } closed)
            Close(closed.Value);
        else if (token.Groups["name"] is { Success: true } name)
            Open(name.Value.TrimEnd(':'), token.Groups["attributes"].Value);
    }

    private XElement? Current => _open is [.., (_, var element)] ? element : null;

    private void AddText(string text)
    {
        if (text.Length > 0)
            Current?.Add(new XText(Clean(WebUtility.HtmlDecode(text))));
    }

    private void Open(string name, string attributes)
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (_root is null && !Roots.Contains(local))
            return;
        // Entries stand in nothing but the feed itself, whatever was left open before them.
        if (local is "item" or "entry" && _open.FindLastIndex(open => IsFeed(open.Element)) is >= 0 and var feed)
            _open.RemoveRange(feed + 1, _open.Count - feed - 1);

        var element = new XElement(XmlConvert.EncodeLocalName(local));
        Current?.Add(element);
        _root ??= element;
        foreach (var attribute in Attribute().Matches(attributes).Take(MostAttributes))
            AddAttribute(element, attribute.Groups["key"].Value, attribute.Groups["value"].Value);
        element.Name = Namespace(element, name[..^local.Length].TrimEnd(':')) + element.Name.LocalName;
        if (!attributes.EndsWith('/') && !Empty.Contains(local) && _open.Count < FeedXml.MaxDepth)
            _open.Add((name, element));
    }

    private static bool IsFeed(XElement element) =>
        element.Name.LocalName == "channel" || Roots.Contains(element.Name.LocalName);

    private void Close(string name)
    {
        var last = _open.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (last >= 0)
            _open.RemoveRange(last, _open.Count - last);
    }

    private bool DropOpenEntry()
    {
        var entry = _open.Find(open => open.Element.Name.LocalName is "item" or "entry").Element;
        entry?.Remove();
        return entry is not null;
    }

    private static void AddAttribute(XElement element, string key, string value)
    {
        var plain = Clean(WebUtility.HtmlDecode(value.Trim('"', '\'')));
        var (prefix, local) = key.Split(':', 2) is [var first, var second] ? (first, second) : ("", key);
        XName? name = (prefix, local) switch
        {
            ("", "xmlns") => "xmlns",
            (_, "") or ("xmlns", "xml" or "xmlns") => null,
            ("xmlns", _) => plain.Length > 0 ? XNamespace.Xmlns + XmlConvert.EncodeLocalName(local) : null,
            ("xml", _) => XNamespace.Xml + XmlConvert.EncodeLocalName(local),
            _ => XmlConvert.EncodeLocalName(key),
        };
        if (name is not null && element.Attribute(name) is null && plain is not (Xmlns.Xml or Xmlns.Itself))
            element.Add(new XAttribute(name, plain));
    }

    private static XNamespace Namespace(XElement element, string prefix) => prefix.Length == 0
        ? element.AncestorsAndSelf().Attributes("xmlns").FirstOrDefault()?.Value ?? XNamespace.None
        : element.GetNamespaceOfPrefix(XmlConvert.EncodeLocalName(prefix)) ?? Xmlns.OfPrefix(prefix);

    private static string Clean(string text) => Control().Replace(text, "");

    [GeneratedRegex(
        """
        <!\[CDATA\[(?<characters>.*?)(?:\]\]>|\z)
        |<!--.*?(?:-->|\z)
        |<!DOCTYPE[^>\[]*(?:\[[^\]]*(?:\]\s*|\z))?(?:>|\z)
        |<[!?][^>]*(?:>|\z)
        |</(?<closed>(?>[\p{L}_][^\s<>/]*))[^<>]*>
        |<(?<name>(?>[\p{L}_][^\s<>/="'&]*))(?:(?<attributes>(?>(?:[^<>"']+|"[^"<]*"|'[^'<]*'){0,10000}))|(?<attributes>[^<>]*))>
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(
        """(?<key>[^\s="'/<>]+)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'<>]+))?""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Control();
}
