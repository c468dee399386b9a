namespace Vetting.Core.History;

/// <summary>One published post as its platform gave it.</summary>
/// <param name="Id">Unique within the channel. From an export without addresses, the place in it: posts_1.json#12 is
/// the twelfth entry of that file.</param>
/// <param name="Text">Plain text, at most 10 000 UTF-16 code units; empty for a post without words.</param>
/// <param name="Link">Where people can see it; null when the platform gives no address.</param>
/// <param name="Likes">0 or more; null when the platform does not say.</param>
/// <param name="PaidPartnership">The platform's own commercial-content flag; null when it has none.</param>
/// <param name="Collaboration">What the creator says of the deal behind it; null when nothing is said.</param>
/// <param name="Hashtags">Those that the platform keeps beside the text, without #; null when there are none.</param>
public sealed record Post(
    string Id,
    string Text,
    DateTimeOffset PublishedAt,
    string? Link = null,
    long? Likes = null,
    long? Comments = null,
    long? Shares = null,
    long? Views = null,
    bool? PaidPartnership = null,
    MediaKind Media = MediaKind.None,
    Collaboration? Collaboration = null,
    IReadOnlyList<string>? Hashtags = null);

public enum MediaKind { None, Image, Video, Link, Other }
