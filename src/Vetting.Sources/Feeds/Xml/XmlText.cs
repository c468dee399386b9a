using System.Text;
using System.Xml.Linq;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>The words in an element, by the type that it says it is of.</summary>
internal static class XmlText
{
    // A word of four letters is base64 too; what is longer and stands for no text is a file.
    private const int ShortestFile = 24;

    /// <summary>An RSS element, which is HTML.</summary>
    public static HtmlText Html(XElement? element) =>
        element is null ? HtmlText.None : HtmlText.Read(XmlHtml.Within(element));

    /// <summary>A text construct of Atom 1.0, RFC 4287 sections 3.1 and 4.1.3, or of Atom 0.3.</summary>
    public static HtmlText Atom(XElement? construct)
    {
        if (construct is null || construct.Attribute("src") is not null)
            return HtmlText.None;
        var type = (construct.AttributeText("type") ?? "text").Split(';')[0].Trim().ToLowerInvariant();
        if (construct.HasElements)
            return HtmlText.Read(XmlHtml.Within(construct, isEscaped: type is "html" or "text/html"));
        var words = construct.AttributeText("mode") == "base64" ? OfBase64(construct.Value) : construct.Value;
        return type switch
        {
            "html" or "text/html" or "xhtml" => HtmlText.Read(words),
            _ when IsMarkup(type) => HtmlText.Read(words),
            _ when type.StartsWith("text/", StringComparison.Ordinal) || !type.Contains('/', StringComparison.Ordinal) =>
                Plain(words),
            _ when type.StartsWith("application/", StringComparison.Ordinal) => OfApplication(words),
            _ => HtmlText.None,
        };
    }

    private static bool IsMarkup(string type) =>
        type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal);

    /// <summary>Base64 by the specification, of whatever it may be; some write the words themselves.</summary>
    private static HtmlText OfApplication(string words)
    {
        var text = OfBase64(words);
        return text.Length == 0 ? Plain(words)
            : !text.Any(character => character == '\uFFFD' || (char.IsControl(character) && !char.IsWhiteSpace(character)))
                ? HtmlText.Read(text)
                : words.Length < ShortestFile ? Plain(words) : HtmlText.None;
    }

    private static HtmlText Plain(string words) => HtmlText.None with { Text = PlainText.Of(words) };

    private static string OfBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : "";
    }
}
