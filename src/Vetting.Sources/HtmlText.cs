using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Vetting.Sources;

/// <summary>What a reader sees of a piece of HTML, as plain text.</summary>
internal static class HtmlText
{
    // Ten times the longest text: enough mark-up for any post, and a bound on what a hostile feed can cost.
    private const int MaxHtml = 10 * PlainText.MaxLength;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr",
        "ul",
    };

    public static string Of(string? html)
    {
        if (string.IsNullOrEmpty(html))
            return "";

        var text = new StringBuilder();
        string? unseen = null;
        var depth = 0;
        foreach (var token in HtmlTokens.Read(html.Length > MaxHtml ? html[..MaxHtml] : html))
        {
            if (unseen is not null)
            {
                depth += token.Name == unseen ? Step(token) : 0;
                unseen = depth > 0 ? unseen : null;
            }
            else if (token.Type == HtmlTokenType.StartTag && Unseen.Contains(token.Name)
                && !token.AsTag().IsSelfClosing)
            {
                (unseen, depth) = (token.Name, 1);
            }
            else
            {
                Append(text, token);
            }
        }

        return Plain(text.ToString());
    }

    private static int Step(HtmlToken token) => token.Type switch
    {
        HtmlTokenType.StartTag => 1,
        HtmlTokenType.EndTag => -1,
        _ => 0,
    };

    private static void Append(StringBuilder text, HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                text.Append(token.Data.Replace('\n', ' '));
                break;
            case HtmlTokenType.StartTag or HtmlTokenType.EndTag when Blocks.Contains(token.Name):
                text.Append('\n');
                break;
            case HtmlTokenType.StartTag when token.Name is "td" or "th":
                text.Append(' ');
                break;
        }
    }

    private static string Plain(string text) =>
        PlainText.Of(string.Join('\n', text
            .Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)));
}
