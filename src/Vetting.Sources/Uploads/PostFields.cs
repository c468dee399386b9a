using System.Globalization;
using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>Builds a post from its fields as text, the same for every file format.</summary>
/// <param name="read">A field's text by name; null when it is missing or empty.</param>
internal sealed partial class PostFields(Func<string, string?> read)
{
    public static IReadOnlyList<string> Names { get; } =
        ["id", "text", "publishedAt", "link", "likes", "comments", "shares", "views", "paidPartnership", "media"];

    /// <exception cref="FieldFormatException">A field is not what it should be.</exception>
    public Post ToPost() => new(
        Id(), PlainText.Of(read("text")), PublishedAt(), Link(), Count("likes"), Count("comments"), Count("shares"),
        Count("views"), PaidPartnership(), Media());

    /// <summary>A whole number of 0 or more; null when the field is empty.</summary>
    public long? Count(string name) => read(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        var text => throw Wrong(name, "a whole number of 0 or more", text),
    };

    private string Id() => read("id") switch
    {
        { Length: >= 1 and <= 300 } id => id,
        var other => throw Wrong("id", "1 to 300 characters", other),
    };

    private DateTimeOffset PublishedAt()
    {
        var text = read("publishedAt");
        return text is not null && Iso8601().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Wrong("publishedAt", "an ISO 8601 time such as 2026-05-01T10:00:00Z", text);
    }

    private string? Link() => read("link") switch
    {
        null => null,
        { Length: <= 2_000 } text when Uri.TryCreate(text, UriKind.Absolute, out var link)
            && link.Scheme is "http" or "https" => text,
        var text => throw Wrong("link", "an absolute http or https address", text),
    };

    private bool? PaidPartnership() => read("paidPartnership")?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        var text => throw Wrong("paidPartnership", "true or false", text),
    };

    private MediaKind Media() => read("media") switch
    {
        null => MediaKind.None,
        var text when Enum.GetNames<MediaKind>().Contains(text, StringComparer.OrdinalIgnoreCase) =>
            Enum.Parse<MediaKind>(text, ignoreCase: true),
        var text => throw Wrong("media", "none, image, video, link or other", text),
    };

    private static FieldFormatException Wrong(string name, string expected, string? actual) =>
        new($"{name} should be {expected}{Shown(actual)}");

    // Columns get mixed up, and then a date's column holds a post: only what cannot be words is quoted.
    private static string Shown(string? actual) => actual switch
    {
        null => ", and is missing",
        _ when Wordless().IsMatch(actual) => $", not '{actual}'",
        _ => $", not {actual.Length} characters of text",
    };

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
        + @"([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?\s?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\z")]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"^[0-9TZ:.,/+ -]{1,32}\z")]
    private static partial Regex Wordless();
}
