using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>Writes XHTML, and HTML that nobody escaped, as the HTML that a browser reads.</summary>
internal static class XmlHtml
{
    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly string[] Raw = ["script", "style", "iframe", "noembed", "noframes", "xmp"];

    /// <summary>What stands within the element; its text alone where that is all, which is HTML already.</summary>
    /// <param name="isEscaped">Whether the words between the elements are HTML too.</param>
    public static string Within(XElement element, bool isEscaped = false)
    {
        if (!element.HasElements)
            return element.Value;
        var html = new StringBuilder();
        Append(html, element.Nodes(), isEscaped);
        return html.ToString();
    }

    private static void Append(StringBuilder html, IEnumerable<XNode> nodes, bool isRaw)
    {
        foreach (var node in nodes)
        {
            if (node is XText text)
                html.Append(isRaw ? text.Value : WebUtility.HtmlEncode(text.Value));
            else if (node is XElement element)
                Append(html, element, isRaw);
        }
    }

    private static void Append(StringBuilder html, XElement element, bool isRaw)
    {
        var name = element.Name.LocalName.ToLowerInvariant();
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0))
            html.Append($" {attribute.Name.LocalName}=\"{WebUtility.HtmlEncode(attribute.Value)}\"");
        html.Append('>');
        if (Void.Contains(name))
            return;
        Append(html, element.Nodes(), isRaw || Raw.Contains(name));
        html.Append("</").Append(name).Append('>');
    }
}
