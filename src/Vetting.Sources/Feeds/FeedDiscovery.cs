using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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
        var html = new HtmlParser().ParseDocument(page.Text);
        var start = Resolve(page.Address, html.QuerySelector("base[href]")?.GetAttribute("href")) ?? page.Address;
        return html.QuerySelectorAll("link[rel~=alternate i][href]")
            .Where(link => FeedTypes.Contains(
                link.GetAttribute("type")?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(link => Resolve(start, link.GetAttribute("href")))
            .FirstOrDefault(address => address is not null)
            ?? throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The address gives a web page that names no feed.");
    }

    private static Uri? Resolve(Uri start, string? reference) =>
        reference is not null && Uri.TryCreate(start, reference.Trim(), out var address) ? address : null;
}
