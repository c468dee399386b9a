using System.Xml.Linq;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>https://www.rssboard.org/media-rss: descriptions, kinds and counts as video platforms give them.</summary>
internal static class MediaRss
{
    private static readonly XNamespace Media = Xmlns.Media;

    public static string? Description(XElement entry) => Members(entry, "description").FirstOrDefault()?.Value;

    public static long? Likes(XElement entry) =>
        XmlMembers.Count(Members(entry, "starRating").FirstOrDefault()?.AttributeText("count"));

    public static long? Views(XElement entry) =>
        XmlMembers.Count(Members(entry, "statistics").FirstOrDefault()?.AttributeText("views"));

    /// <param name="enclosures">Media types.</param>
    public static MediaKind Kind(XElement entry, IEnumerable<string?> enclosures, string? html)
    {
        var named = Members(entry, "content")
            .Select(content => content.AttributeText("medium") ?? content.AttributeText("type"))
            .Concat(enclosures)
            .Select(FlashIsVideo)
            .Select(FeedMedia.OfType)
            .FirstOrDefault(kind => kind != MediaKind.None);
        return named != MediaKind.None ? named
            : Members(entry, "thumbnail").Any() ? MediaKind.Image
            : FeedMedia.OfHtml(html);
    }

    // YouTube's feeds still call their videos so.
    private static string? FlashIsVideo(string? type) => type == "application/x-shockwave-flash" ? "video" : type;

    private static IEnumerable<XElement> Members(XElement entry, string name) =>
        entry.Descendants(Media + name);
}
