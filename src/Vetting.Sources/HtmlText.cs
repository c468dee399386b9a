using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Vetting.Sources;

/// <summary>What a reader sees of a piece of HTML, as plain text.</summary>
internal static class HtmlText
{
    // Ten times the longest text: enough mark-up for any post, and a bound on what a hostile feed can cost.
    private const int MaxHtml = 10 * PlainText.MaxLength;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr",
        "ul",
    };

    public static IDocument Parse(string html) =>
        new HtmlParser().ParseDocument(html.Length > MaxHtml ? html[..MaxHtml] : html);

    public static string Of(string? html) =>
        string.IsNullOrEmpty(html) ? "" : html.AsSpan().ContainsAny('<', '&') ? Of(Parse(html)) : Plain(html);

    public static string Of(IDocument document)
    {
        var text = new StringBuilder();
        // A loop, because nesting is the author's choice and the stack is not.
        for (INode? node = document.Body; node is not null;)
        {
            Enter(node, text);
            node = (Descends(node) ? node.FirstChild : null) ?? Leave(node, document.Body!, text);
        }

        return Plain(text.ToString());
    }

    private static bool Descends(INode node) => !Unseen.Contains(node.NodeName);

    private static void Enter(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(words.Data.Replace('\n', ' '));
                break;
            case IElement element when element.LocalName is "br" || Blocks.Contains(element.LocalName):
                text.Append('\n');
                break;
            case IElement { LocalName: "td" or "th" }:
                text.Append(' ');
                break;
        }
    }

    /// <summary>The node that follows in document order, closing blocks on the way; null at the end of the root.</summary>
    private static INode? Leave(INode node, INode root, StringBuilder text)
    {
        for (var left = node; left != root; left = left.Parent!)
        {
            if (left is IElement element && Blocks.Contains(element.LocalName))
            {
                text.Append('\n');
            }

            if (left.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static string Plain(string text) =>
        PlainText.Of(string.Join('\n', text
            .Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)));
}
