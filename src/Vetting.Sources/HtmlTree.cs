using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Vetting.Sources;

/// <summary>
/// Parses HTML as browsers do, in time and memory that grow with its length alone: tags that only format are left out,
/// for a few kilobytes of unclosed ones become millions of nodes, and so is what nests deeper than any page does.
/// </summary>
internal static partial class HtmlTree
{
    /// <summary>Stands beside white space that is all between two elements, which the parser would leave out when it asks
    /// token by token; it is for private use and means nothing to readers.</summary>
    public const string Gap = "\uE000";

    private const int MaxDepth = 200;

    // A picture can stand inside its post as a megabyte of base64.
    private const int MaxLength = 2_000_000;

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        [
            "a", "applet", "b", "big", "code", "em", "font", "i", "marquee", "nobr", "s", "small", "strike", "strong",
            "tt", "u",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Without content, closed by what follows, or with content of which tags are no part.</summary>
    private static readonly FrozenSet<string> Shallow = FrozenSet.ToFrozenSet(
        [
            "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input",
            "keygen", "link", "meta", "param", "source", "track", "wbr",
            "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb", "rp", "rt",
            "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
            "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Attributes =
        FrozenSet.ToFrozenSet(["alt", "hidden", "href", "rel", "style", "type"], StringComparer.OrdinalIgnoreCase);

    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref _, name) => Attributes.Contains(name.ToString()),
        SkipComments = true,
    };

    static HtmlTree() => BrowserEncodings.Register();

    public static IDocument Parse(string html)
    {
        var depth = 0;
        using var source = new TextSource(WithoutOpenFrames(html.Length > MaxLength ? html[..MaxLength] : html));
        return new HtmlParser(Options).ParseDocument<Document, Element>(source, (ref token, next) =>
        {
            if (token.Type == HtmlTokenType.Character && token.Data.Memory.Span.IsWhiteSpace())
                token.Name = token.Data.ToString() + Gap;
            if (IsKept(ref token, ref depth))
                next(ref token);
            return TokenConsumptionResult.Continue;
        });
    }

    private static bool IsKept(ref StructHtmlToken token, ref int depth)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            return true;
        var name = token.Name.ToString();
        if (Formatting.Contains(name))
            return false;
        if (Shallow.Contains(name))
            return true;
        if (token.Type == HtmlTokenType.StartTag)
            return ++depth <= MaxDepth;
        depth = Math.Max(0, depth - 1);
        return depth < MaxDepth;
    }

    /// <summary>To a browser all is a frame's that follows one that is never closed; other readers show it.</summary>
    private static string WithoutOpenFrames(string html)
    {
        var closed = html.LastIndexOf("</iframe", StringComparison.OrdinalIgnoreCase) + 1;
        return html[..closed] + Frame().Replace(html[closed..], "<embed");
    }

    [GeneratedRegex(@"<iframe(?=[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex Frame();
}
