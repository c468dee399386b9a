using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Vetting.Sources;

/// <summary>
/// Reads HTML tag by tag. No tree is built: in one, a few kilobytes of unclosed formatting tags become millions of
/// nodes.
/// </summary>
internal static class HtmlTokens
{
    private static readonly Dictionary<string, HtmlParseMode> Raw = new(StringComparer.OrdinalIgnoreCase)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
    };

    /// <param name="attributes">The only attributes that are kept.</param>
    public static IEnumerable<HtmlToken> Read(string html, params string[] attributes)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            ShouldEmitAttribute = (ref _, name) =>
                attributes.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase),
        };
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (token.Type == HtmlTokenType.StartTag && Raw.TryGetValue(token.Name, out var mode))
                tokenizer.State = mode;

            yield return token;
        }
    }
}
