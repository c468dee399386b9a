using System.Globalization;

namespace Vetting.Testing.Sources;

/// <summary>A post as a platform holds it, before it takes the platform's shape.</summary>
/// <param name="Text">Plain text; a feed's first line is its title.</param>
/// <param name="Reply">True for an answer in another thread.</param>
/// <param name="Repost">True when another account wrote it.</param>
/// <param name="Image">True when a picture comes with it.</param>
/// <param name="Thread">True for one that continues a thread of the author's own.</param>
public sealed record SourcePost(
    string Id,
    string Text,
    DateTimeOffset PublishedAt,
    long Likes = 0,
    long Comments = 0,
    long Shares = 0,
    bool Reply = false,
    bool Repost = false,
    bool Image = false,
    bool Thread = false)
{
    /// <summary>So many posts, one a day, the newest first.</summary>
    public static IReadOnlyList<SourcePost> Daily(int count, DateTimeOffset newest) =>
    [
        .. Enumerable.Range(0, count).Select(day => new SourcePost(
            string.Create(CultureInfo.InvariantCulture, $"post{count - day:00000}"),
            string.Create(CultureInfo.InvariantCulture, $"Note {count - day} from the garden, with tomatoes."),
            newest.AddDays(-day), Likes: 40 + day % 7, Comments: 3 + day % 2, Shares: day % 3)),
    ];
}
