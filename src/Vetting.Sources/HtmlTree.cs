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

    /// <summary>Of one post, in UTF-16 code units: a picture can stand inside it as a megabyte of base64.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>Elements of one post; of what comes after them the words alone are kept.</summary>
    private const int MostElements = 50_000;

    /// <summary>Those that only format, and the shapes of drawings.</summary>
    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        [
            "a", "applet", "b", "big", "code", "em", "font", "i", "marquee", "nobr", "s", "small", "strike", "strong",
            "tt", "u",
            "circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "stop", "use",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Without content, closed by what follows, or with content of which tags are no part.</summary>
    private static readonly FrozenSet<string> Shallow = FrozenSet.ToFrozenSet(
        [
            "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input",
            "keygen", "link", "meta", "param", "source", "track", "wbr",
            "body", "caption", "colgroup", "head", "html", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
            "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the shallow ones that hold others and need not be closed.</summary>
    private static readonly FrozenSet<string> Unclosed = FrozenSet.ToFrozenSet(
        ["caption", "colgroup", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr"]);

    /// <summary>Those that end a drawing or formula they stand in; the other shallow ones nest there.</summary>
    private static readonly FrozenSet<string> Outside =
        FrozenSet.ToFrozenSet(["body", "br", "embed", "head", "hr", "img", "meta", "p"]);

    private static readonly FrozenSet<string> Attributes =
        FrozenSet.ToFrozenSet(["alt", "hidden", "href", "rel", "src", "style", "type"], StringComparer.OrdinalIgnoreCase);

    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref _, name) => Attributes.Contains(name.ToString()),
        SkipComments = true,
    };

    // To make one costs as much as to read a post, and two threads may not share it.
    [ThreadStatic]
    private static HtmlParser? _parser;

    static HtmlTree() => BrowserEncodings.Register();

    public static IDocument Parse(string html)
    {
        var nesting = new HtmlNesting();
        var elements = 0;
        using var source = new TextSource(WithoutOpenFrames(html.Length > MaxLength ? html[..MaxLength] : html));
        return (_parser ??= new(Options)).ParseDocument<Document, Element>(source, (ref token, next) =>
        {
            if (token.Type == HtmlTokenType.Character && token.Data.Memory.Span.IsWhiteSpace())
                token.Name = token.Data.ToString() + Gap;
            if (token.Type == HtmlTokenType.StartTag)
                elements++;
            // An end tag may make an element too.
            var isTag = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag;
            if (!(isTag && elements > MostElements) && IsKept(ref token, nesting))
                next(ref token);
            return TokenConsumptionResult.Continue;
        });
    }

    private static bool IsKept(ref StructHtmlToken token, HtmlNesting nesting)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            return true;
        var name = token.Name.ToString().ToLowerInvariant();
        if (Formatting.Contains(name))
            return false;
        if (Shallow.Contains(name) && !(nesting.IsForeign && !Outside.Contains(name)))
        {
            if (Unclosed.Contains(name))
                nesting.Pass(name, token.Type == HtmlTokenType.StartTag);
            return true;
        }

        return token.Type == HtmlTokenType.StartTag ? nesting.Open(name) : nesting.Close(name);
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
