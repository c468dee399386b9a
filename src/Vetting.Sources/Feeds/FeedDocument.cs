using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Feeds;

/// <summary>What an address gave, decoded; its kind comes from the text, for content types are often wrong.</summary>
internal sealed partial record FeedDocument(Uri Address, string Text, bool IsJson, bool IsWebPage)
{
    /// <summary>What of it is no text, a sentence each.</summary>
    public IReadOnlyList<LocalizedText> Notes =>
        Text.AsSpan().Count('\uFFFD') is > 0 and var unreadable ? [FeedNotes.Unreadable(unreadable)] : [];

    public static FeedDocument Of(Fetched fetched)
    {
        var text = FeedEncoding.Decode(fetched.Body, fetched.Charset).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        var isHtml = fetched.MediaType is "text/html" or "application/xhtml+xml";
        return new(
            fetched.Address,
            text,
            text.StartsWith('{'),
            WebPage().IsMatch(text) || (isHtml && !FeedRoot().IsMatch(text)));
    }

    [GeneratedRegex(
        @"^(<\?xml[^>]*>|<!--[^>]*-->|\s)*<(!doctype\s+)?html[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"^\{|<(\w+:)?(rss|feed|RDF)[\s>]", RegexOptions.NonBacktracking)]
    private static partial Regex FeedRoot();
}
