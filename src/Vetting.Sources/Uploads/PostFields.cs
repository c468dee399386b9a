using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>Builds a post from its fields as text, the same for every file format.</summary>
/// <param name="read">A field's text by name; null when it is missing or empty.</param>
internal sealed partial class PostFields(Func<string, string?> read)
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "text", "publishedAt", "link", "likes", "comments", "shares", "views", "paidPartnership", "media",
        "advertiser", "fee", "giftValue", "objective", "writtenContract", "saves", "madeWithAi", "language", "sound",
    ];

    /// <exception cref="FieldFormatException">A field is not what it should be.</exception>
    public Post ToPost() => new(
        Id(), PlainText.Of(read("text")), PublishedAt(), Link(), Count("likes"), Count("comments"), Count("shares"),
        Count("views"), Answer("paidPartnership"), Media(), Collaboration(), Saves: Count("saves"),
        MadeWithAi: Answer("madeWithAi"), Language: LanguageTag.Of(read("language")),
        Sound: PlainText.OrNull(read("sound")) is { } sound ? Short("sound", sound) : null);

    /// <exception cref="FieldFormatException">A field is not what it should be.</exception>
    public FollowerCount ToFollowerCount() => new(Date(), Count("count")
        ?? throw Wrong("count", FieldSentences.Count, null));

    /// <exception cref="FieldFormatException">A field is not what it should be.</exception>
    public PostComment ToComment() => new(
        Name("post", 300), CommentAuthor.Of(Name("author", 300)), PlainText.Of(read("text")));

    /// <summary>A whole number of 0 or more, of at most 15 digits; null when the field is empty.</summary>
    public long? Count(string name) => read(name) switch
    {
        null => null,
        { Length: <= 15 } text
            when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        { Length: > 15 } text when text.All(char.IsAsciiDigit) =>
            throw new FieldFormatException(FieldSentences.TooManyDigits(name, 15, text.Length)),
        var text => throw Wrong(name, FieldSentences.Count, text),
    };

    private string Id() => Name("id", 300);

    private string Name(string name, int most) => read(name) is { Length: >= 1 } text && text.Length <= most
        ? text
        : throw Wrong(name, FieldSentences.Characters(most), read(name));

    private DateOnly Date() => read("date") is { } text
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong("date", FieldSentences.Day, read("date"));

    private Collaboration? Collaboration()
    {
        var (fee, gift) = (Amount("fee"), Amount("giftValue"));
        var (objective, contract) = (PlainText.OrNull(read("objective")), Answer("writtenContract"));
        return PlainText.OrNull(read("advertiser")) is { } advertiser
            ? new Collaboration(Short("advertiser", advertiser), fee, gift,
                objective is null ? null : Short("objective", objective), contract)
            : fee is null && gift is null ? null
            : throw Wrong("advertiser", FieldSentences.GivenWithAmount, null);
    }

    private static string Short(string name, string text) =>
        text.Length <= 200 ? text : throw Wrong(name, FieldSentences.AtMost(200), text);

    private decimal? Amount(string name) => read(name) switch
    {
        null => null,
        var text when Money().IsMatch(text) => decimal.Parse(text, CultureInfo.InvariantCulture),
        var text => throw Wrong(name, FieldSentences.Amount, text),
    };

    private DateTimeOffset PublishedAt()
    {
        var text = read("publishedAt");
        return text is not null && Iso8601().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Wrong("publishedAt", FieldSentences.Time, text);
    }

    private string? Link() => read("link") switch
    {
        null => null,
        { Length: <= 2_000 } text when Uri.TryCreate(text, UriKind.Absolute, out var link)
            && link.Scheme is "http" or "https" && link.UserInfo.Length == 0 => text,
        var text => throw Wrong("link", FieldSentences.Link, text),
    };

    private bool? Answer(string name) => read(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        var text => throw Wrong(name, FieldSentences.Answer, text),
    };

    private MediaKind Media() => read("media") switch
    {
        null => MediaKind.None,
        var text when Enum.GetNames<MediaKind>().Contains(text, StringComparer.OrdinalIgnoreCase) =>
            Enum.Parse<MediaKind>(text, ignoreCase: true),
        var text => throw Wrong("media", FieldSentences.Media, text),
    };

    private static FieldFormatException Wrong(string name, LocalizedText expected, string? actual) =>
        new(FieldSentences.Wrong(name, expected, actual));

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
        + @"([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?\s?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"^[0-9]{1,12}(\.[0-9]{1,2})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Money();
}
