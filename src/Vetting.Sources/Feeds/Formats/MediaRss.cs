using System.Xml.Linq;
using Vetting.Core.History;
using Vetting.Sources.Feeds.Xml;

namespace Vetting.Sources.Feeds.Formats;

/// <summary>https://www.rssboard.org/media-rss: descriptions, kinds and counts as video platforms give them.</summary>
internal static class MediaRss
{
    private static readonly XNamespace Media = Xmlns.Media;

    public static HtmlText Description(XElement entry) => Words(Members(entry, "description"));

    public static HtmlText Title(XElement entry) => Words(Members(entry, "title"));

    public static long? Likes(XElement entry) =>
        XmlMembers.Count(Members(entry, "starRating").FirstOrDefault()?.AttributeText("count"));

    public static long? Views(XElement entry) =>
        XmlMembers.Count(Members(entry, "statistics").FirstOrDefault()?.AttributeText("views"));

    /// <param name="enclosures">Media types.</param>
    public static MediaKind Kind(XElement entry, IEnumerable<string?> enclosures, HtmlText words)
    {
        var named = Members(entry, "content")
            .Select(content => content.AttributeText("medium") ?? content.AttributeText("type"))
            .Concat(enclosures)
            .Select(FlashIsVideo)
            .Select(FeedMedia.OfType)
            .FirstOrDefault(kind => kind != MediaKind.None);
        return named != MediaKind.None ? named
            : Members(entry, "thumbnail").Any() ? MediaKind.Image
            : words.Media;
    }

    /// <param name="enclosures">Type and address of each.</param>
    /// <returns>Null where there is none, and where it is rated as not for everybody, as Mastodon's feeds do.</returns>
    public static ShownPicture? Picture(
        XElement entry, IEnumerable<(string? Type, string? Address)> enclosures, HtmlText words, Uri document)
    {
        var beside = Members(entry, "content")
            .Select(content => (
                Type: content.AttributeText("medium") ?? content.AttributeText("type"),
                Address: content.AttributeText("url")))
            .Concat(enclosures)
            .Where(file => FeedMedia.OfType(file.Type) == MediaKind.Image)
            .Select(file => file.Address)
            .Concat(Members(entry, "thumbnail").Select(still => still.AttributeText("url")))
            .FirstOrDefault(address => !string.IsNullOrWhiteSpace(address));
        var shown = beside is null ? words.Picture : new ShownPicture(beside);
        return shown is not null && !IsForAdults(entry) && entry.Resolve(shown.Address, document) is { } address
            ? shown with { Address = address }
            : null;
    }

    private static bool IsForAdults(XElement entry)
    {
        var around = entry.Ancestors().SelectMany(outer => outer.Elements()).Concat(entry.Descendants());
        return around.Any(mark => mark.Name == Media + "rating" && Says(mark, "adult")
            || mark.Name == Media + "adult" && Says(mark, "true"));
    }

    private static bool Says(XElement mark, string word) =>
        mark.Value.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    // Plain by the specification, and then often HTML all the same.
    private static HtmlText Words(IEnumerable<XElement> elements) =>
        elements.FirstOrDefault() is not { } element ? HtmlText.None
            : element.AttributeText("type") == "html" || element.Value.Contains('<', StringComparison.Ordinal)
                ? XmlText.Html(element)
                : HtmlText.None with { Text = PlainText.Of(element.Value) };

    // YouTube's feeds still call their videos so.
    private static string? FlashIsVideo(string? type) => type == "application/x-shockwave-flash" ? "video" : type;

    private static IEnumerable<XElement> Members(XElement entry, string name) =>
        entry.Descendants(Media + name);
}
