using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>
/// By what a post is known again when the feed is read once more: its guid, else its address, else its date and text.
/// </summary>
/// <param name="page">All entries of the post's page.</param>
internal sealed partial class PostIdentity(IReadOnlyList<FeedEntry> page)
{
    private const int MaxId = 300;

    /// <summary>Addresses that are of a show or a blog rather than of a post.</summary>
    private readonly HashSet<string> _shared =
    [
        .. page.Where(entry => entry.Link is not null).GroupBy(entry => entry.Link!, entry => (entry.Title, entry.Body))
            .Where(link => link.Distinct().Count() > 1).Select(link => link.Key),
    ];

    public Post Identify(Post post)
    {
        var id = Known(post);
        return post with { Id = id.Length <= MaxId ? id : Sha256Hex.Of(id) };
    }

    private string Known(Post post)
    {
        // Some publishing systems draw a new UUID at every reading.
        if (post.Id.Length > 0 && (post.Link is null || !Uuid().IsMatch(post.Id) || _shared.Contains(post.Link)))
            return post.Id;
        if (post.Link is null)
            return Sha256Hex.Of($"{post.PublishedAt:O} {post.Text}");
        var link = Tracking().Replace(post.Link.Split('#')[0], "").TrimEnd('?', '&');
        // What else stands in a query may be the post's number, or a token that is new at every reading.
        return link.Contains('?', StringComparison.Ordinal) || _shared.Contains(post.Link)
            ? Sha256Hex.Of($"{link.Split('?')[0]} {post.PublishedAt:O} {post.Text}")
            : link;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Uuid();

    [GeneratedRegex(
        "(?<=[?&])(utm_[a-z_]+|at_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hsenc|_hsmi|xtor|ref|rss)"
        + "=[^&]*&?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tracking();
}
