using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>Finds the feed that a web page names in its head.</summary>
internal static class FeedDiscovery
{
    private static readonly string[] FeedTypes =
        ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    /// <exception cref="HistoryUnavailableException">Malformed: the page names none.</exception>
    public static Uri Find(FeedDocument page)
    {
        var tags = HtmlTokens.Read(page.Text, "rel", "type", "href")
            .Where(token => token.Type == HtmlTokenType.StartTag && token.Name is "link" or "base")
            .Select(token => token.AsTag())
            .ToList();
        var start = Resolve(page.Address, tags.Find(tag => tag.Name == "base")?.GetAttribute("href")) ?? page.Address;
        return tags
            .Where(tag => IsAlternate(tag) && FeedTypes.Contains(
                tag.GetAttribute("type").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(tag => Resolve(start, tag.GetAttribute("href")))
            .FirstOrDefault(address => address is not null)
            ?? throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The address gives a web page that names no feed.");
    }

    private static bool IsAlternate(HtmlTagToken tag) =>
        tag.Name == "link"
        && tag.GetAttribute("rel").Split((char[]?)null).Contains("alternate", StringComparer.OrdinalIgnoreCase);

    private static Uri? Resolve(Uri start, string? reference) =>
        !string.IsNullOrWhiteSpace(reference) && Uri.TryCreate(start, reference.Trim(), out var address)
            ? address
            : null;
}
