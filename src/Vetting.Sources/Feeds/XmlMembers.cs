using System.Globalization;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds;

internal static class XmlMembers
{
    /// <summary>The first child's text, or null when it is missing or blank.</summary>
    public static string? Text(this XElement element, XName name) =>
        element.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string? AttributeText(this XElement element, string name) =>
        element.Attribute(XName.Get(name))?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static long? Count(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
