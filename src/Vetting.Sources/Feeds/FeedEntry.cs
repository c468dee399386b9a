using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>One entry of a feed of any format.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Date">As it was written.</param>
internal sealed record FeedEntry(
    string? Id,
    string? Link,
    string Title,
    string Body,
    string? Date,
    MediaKind Media,
    long? Likes = null,
    long? Comments = null,
    long? Views = null)
{
    private const int MaxLink = 2_000;
    private const int MaxId = 300;

    /// <summary>Null when the entry has no readable date, or nothing else to know it by.</summary>
    public Post? ToPost(Uri address)
    {
        var text = Text();
        var link = AbsoluteLink(address);
        if (!FeedDate.TryParse(Date, out var publishedAt) || (text.Length == 0 && link is null && Id is null))
            return null;

        var id = Id ?? link ?? Sha256Hex.Of($"{publishedAt:O} {text}");
        return new(
            id.Length <= MaxId ? id : Sha256Hex.Of(id), text, publishedAt, link, Likes, Comments, Views: Views,
            Media: Media);
    }

    // Many feeds give a post without a title its own first words as one.
    private string Text() =>
        Title.Length == 0 || Body.StartsWith(Title.TrimEnd('.', '…', ' '), StringComparison.Ordinal)
            ? Body
            : PlainText.Of($"{Title}\n{Body}");

    private string? AbsoluteLink(Uri address) =>
        Link is { Length: > 0 and <= MaxLink } && Uri.TryCreate(address, Link, out var link)
            && link.Scheme is "http" or "https"
            ? link.AbsoluteUri
            : null;
}
