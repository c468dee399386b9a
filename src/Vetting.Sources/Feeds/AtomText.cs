using System.Xml.Linq;

namespace Vetting.Sources.Feeds;

/// <summary>An Atom text construct, RFC 4287 section 3.1.</summary>
internal static class AtomText
{
    public static string Of(XElement? construct) => construct is null ? "" : Html(construct) switch
    {
        null => PlainText.Of(construct.Value),
        var html => HtmlText.Of(html),
    };

    /// <summary>Null for plain text.</summary>
    public static string? Html(XElement? construct) => construct?.AttributeText("type") switch
    {
        "html" or "text/html" => construct.Value,
        "xhtml" or "application/xhtml+xml" => string.Concat(construct.Nodes()),
        _ => null,
    };
}
