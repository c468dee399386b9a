using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

internal static partial class FeedMedia
{
    /// <param name="type">A media type such as image/png, or a medium such as image.</param>
    public static MediaKind OfType(string? type) => type?.Split('/')[0].Trim().ToLowerInvariant() switch
    {
        null or "" => MediaKind.None,
        "image" => MediaKind.Image,
        "video" => MediaKind.Video,
        _ => MediaKind.Other,
    };

    public static MediaKind OfHtml(string? html) => html switch
    {
        null => MediaKind.None,
        _ when Video().IsMatch(html) => MediaKind.Video,
        _ when Image().IsMatch(html) => MediaKind.Image,
        _ => MediaKind.None,
    };

    [GeneratedRegex(@"<(video|iframe)[\s>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Video();

    [GeneratedRegex(@"<img[\s>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Image();
}
