using AngleSharp.Dom;
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
        var tags = HtmlTree.Parse(page.Text).Descendants<IElement>().ToList();
        var start = Resolve(page.Address, tags.Find(tag => tag.LocalName == "base")?.GetAttribute("href"))
            ?? page.Address;
        return tags.Where(NamesFeed)
            .Select(tag => Resolve(start, tag.GetAttribute("href")))
            .FirstOrDefault(address => address is not null)
            ?? throw FeedFailures.NamesNone(page.Address);
    }

    private static bool NamesFeed(IElement tag) =>
        tag.LocalName == "link"
        && Words(tag, "rel").Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && Words(tag, "type") is [var type, ..]
        && FeedTypes.Contains(type.Split(';')[0], StringComparer.OrdinalIgnoreCase);

    private static string[] Words(IElement tag, string attribute) =>
        (tag.GetAttribute(attribute) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Uri? Resolve(Uri start, string? reference) =>
        !string.IsNullOrWhiteSpace(reference) && Uri.TryCreate(start, reference.Trim(), out var address)
            ? address
            : null;
}
