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
/// <param name="Parts">Parts of the text that are none of the post's own words, by position; null when all are.</param>
/// <param name="OtherLinks">Further addresses of the same post; null when there is one at most.</param>
/// <param name="DateIsNear">True where the source gives no readable date, and this is a neighbour's; else null.</param>
/// <param name="EditedSince">When it was last read with another text; null when its text was never seen to change.</param>
/// <param name="GoneSince">When it was first missing where it had been; null when it is there.</param>
/// <param name="Picture">Address, at most 2 000 characters, of its first picture or of a video's still; null where it has
/// none, hides it as sensitive, or the source does not say.</param>
/// <param name="PictureDescription">What its author says that picture shows, as it stands in the text; null where they say
/// nothing.</param>
/// <param name="Saves">How many kept it for themselves, 0 or more; null when the platform does not say.</param>
/// <param name="MadeWithAi">The platform's own label; null when it has none or does not say.</param>
/// <param name="EditedAt">When its author last changed it, as the platform says; null when it does not, or they never did.
/// </param>
/// <param name="Language">ISO 639 code, as the platform or the author says; null when neither does. What is judged is read
/// in the words.</param>
/// <param name="Sound">What a video's sound is called, at most 200 characters; null when the platform does not say.</param>
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
    IReadOnlyList<string>? Hashtags = null,
    IReadOnlyList<TextPart>? Parts = null,
    IReadOnlyList<string>? OtherLinks = null,
    bool? DateIsNear = null,
    DateTimeOffset? EditedSince = null,
    DateTimeOffset? GoneSince = null,
    string? Picture = null,
    string? PictureDescription = null,
    long? Saves = null,
    bool? MadeWithAi = null,
    DateTimeOffset? EditedAt = null,
    string? Language = null,
    string? Sound = null);

public enum MediaKind { None, Image, Video, Link, Other }
