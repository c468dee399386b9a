using System.Globalization;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

internal static class XmlMembers
{
    /// <summary>The first child's text, or null when it is missing or blank.</summary>
    public static string? Text(this XElement element, XName name) =>
        element.Elements(name).Select(child => child.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    public static string? AttributeText(this XElement element, string name) =>
        element.Attribute(XName.Get(name))?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The texts of the children of these names, in the names' order.</summary>
    public static IReadOnlyList<string> Texts(this XElement element, params XName[] names) =>
        [.. names.SelectMany(element.Elements).Select(child => child.Value.Trim()).Where(text => text.Length > 0)];

    /// <summary>A reference as an absolute address, by xml:base and then by where the document is.</summary>
    public static string? Resolve(this XElement element, string? reference, Uri document)
    {
        var start = element.AncestorsAndSelf().Reverse()
            .Select(outer => outer.Attribute(XNamespace.Xml + "base")?.Value)
            .Aggregate(document, (address, given) =>
                given is not null && Uri.TryCreate(address, given.Trim(), out var inner) ? inner : address);
        return reference is not null && Uri.TryCreate(start, reference, out var absolute) ? absolute.AbsoluteUri : null;
    }

    /// <summary>What FeedBurner's own address, which counts readers, leads to.</summary>
    public static string? OriginalLink(this XElement entry) =>
        WebLink.OrNull(entry.Text((XNamespace)Xmlns.FeedBurner + "origLink"));

    public static long? Count(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
