using Vetting.Core.History;
using Vetting.Sources.Feeds.Dates;

namespace Vetting.Sources.Feeds;

/// <summary>One entry of a feed of any format.</summary>
/// <param name="Link">An absolute address.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Dates">As they were written, those that count first.</param>
/// <param name="Descriptions">Of pictures: plain texts.</param>
/// <param name="Picture">With an absolute address.</param>
internal sealed record FeedEntry(
    string? Id,
    string? Link,
    string Title,
    string Body,
    IReadOnlyList<string> Dates,
    MediaKind Media,
    IReadOnlyList<string> Descriptions,
    long? Likes = null,
    long? Comments = null,
    long? Views = null,
    ShownPicture? Picture = null)
{
    private const int MaxLink = 2_000;

    /// <summary>The absolute address of the first file that belongs to it, such as a podcast's recording; null without one.
    /// </summary>
    public string? File { get; init; }

    /// <summary>Null when no date can be read.</summary>
    public FeedDate? Date { get; } = FeedDate.First(Dates);

    /// <summary>Null when it has nothing to know it by.</summary>
    public Post? ToPost(DateTimeOffset publishedAt)
    {
        var text = Text();
        var link = Address(Link);
        return text.Length == 0 && link is null && Id is null ? null
            : new Post(
                Id ?? "", text, publishedAt, link, Likes, Comments, Views: Views, Media: Media,
                DateIsNear: Date is null ? true : null)
                .WithPicture(Picture?.Address, Picture?.Description)
                .With(Descriptions.Select(words => (TextPlace.PictureDescription, words)));
    }

    /// <summary>With the address of its file, where it has no page: what it is known by is not to hang on that.</summary>
    public Post WithFile(Post post) => post.Link is null ? post with { Link = Address(File) } : post;

    /// <summary>The first that holds words, with the pictures of those before it.</summary>
    public static HtmlText First(IEnumerable<HtmlText> candidates)
    {
        var read = HtmlText.None;
        foreach (var candidate in candidates.TakeWhile(_ => read.Text.Length == 0))
        {
            read = new(
                candidate.Text, [.. read.Descriptions.Concat(candidate.Descriptions).Distinct()],
                read.Media == MediaKind.None ? candidate.Media : read.Media, read.Picture ?? candidate.Picture);
        }

        return read;
    }

    // Many feeds give a post without a title its own first words as one.
    private string Text() =>
        Title.Length == 0 || Body.StartsWith(Title.TrimEnd('.', '…', ' '), StringComparison.Ordinal)
            ? Body
            : PlainText.Of($"{Title}\n{Body}");

    private static string? Address(string? link) =>
        link is { Length: > 0 and <= MaxLink } && Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
