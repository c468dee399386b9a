using System.Text;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>The words in an element, by the type that it says it is of.</summary>
internal static class XmlText
{
    /// <summary>An RSS element, which is HTML.</summary>
    public static HtmlText Html(XElement? element) =>
        element is null ? HtmlText.None : HtmlText.Read(XmlHtml.Within(element));

    /// <summary>A text construct of Atom 1.0, RFC 4287 sections 3.1 and 4.1.3, or of Atom 0.3.</summary>
    public static HtmlText Atom(XElement? construct)
    {
        if (construct is null || construct.Attribute("src") is not null)
            return HtmlText.None;
        if (construct.HasElements)
            return Html(construct);
        var type = (construct.AttributeText("type") ?? "text").Split(';')[0].Trim().ToLowerInvariant();
        var words = construct.AttributeText("mode") == "base64" ? OfBase64(construct.Value) : construct.Value;
        return type switch
        {
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" => HtmlText.Read(words),
            _ when type.StartsWith("text/", StringComparison.Ordinal) || !type.Contains('/', StringComparison.Ordinal) =>
                HtmlText.None with { Text = PlainText.Of(words) },
            _ => HtmlText.None,
        };
    }

    private static string OfBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : "";
    }
}
