using Vetting.Core.History;

namespace Vetting.Sources;

/// <summary>Says which picture may be shown beside a post's words.</summary>
internal static class PostPicture
{
    /// <param name="address">Left out where it is none of the web, or longer than anybody would keep.</param>
    /// <param name="description">What its author says it shows; null or empty for nothing.</param>
    public static Post WithPicture(this Post post, string? address, string? description) =>
        WebLink.Short(address) is not { } link ? post : post with
        {
            Picture = link,
            PictureDescription = PlainText.Of(description) is { Length: > 0 } words ? words : null,
        };
}
