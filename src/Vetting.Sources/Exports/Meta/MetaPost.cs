using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.Meta;

/// <summary>
/// A post as Instagram and Threads write it: media with their own times and titles, and for several of them a title and
/// time of the whole; or, since 2025, the same under labels.
/// </summary>
internal static class MetaPost
{
    // Of other languages than English no export was seen: these are the words of the app.
    private static readonly (string Label, string? Language)[] Captions =
    [
        ("caption", "en"), ("legende", "fr"), ("bildunterschrift", "de"), ("pie de foto", "es"), ("didascalia", "it"),
        ("legenda", "pt"), ("bijschrift", "nl"), ("onderschrift", "nl"), ("title", "en"), ("titre", "fr"),
        ("titel", null), ("texto", null), ("titulo", null), ("titolo", "it"),
    ];

    private static readonly string[] Labels = [.. Captions.Select(caption => caption.Label)];

    /// <param name="site">Where the platform's own addresses begin.</param>
    /// <returns>Null when there is no date, or no caption under any label that is known.</returns>
    public static Post? Of(JsonElement entry, string place, string site)
    {
        var (media, labels) = (Media(entry), new LabelValues(entry));
        if (Time(entry, media) is not { } time || IsUnknown(media, labels))
            return null;

        var text = entry.Words("title") ?? labels.Words(Labels) ?? string.Join('\n', Titles(media));
        return new Post(place, text, time, labels.Address(site), Media: MetaMedia.Of(media));
    }

    /// <returns>ISO 639-1, of the labels; null when there are none, or they do not tell.</returns>
    public static string? LanguageOf(JsonElement entry)
    {
        var labels = new LabelValues(entry);
        return labels.Any ? Captions.FirstOrDefault(caption => labels.Has([caption.Label])).Language : null;
    }

    /// <summary>Whether it has labels, and a caption under none of them that is known.</summary>
    public static bool IsInUnknownLanguage(JsonElement entry) => IsUnknown(Media(entry), new LabelValues(entry));

    private static bool IsUnknown(JsonElement[] media, LabelValues labels) =>
        labels.Any && !labels.Has(Labels) && !Titles(media).Any();

    private static JsonElement[] Media(JsonElement entry) =>
        entry.Items("media").ToArray() is { Length: > 0 } media ? media
            : entry.Member("uri") is null ? [] : [entry];

    private static IEnumerable<string> Titles(JsonElement[] media) =>
        media.Select(one => one.Words("title")).OfType<string>().Distinct(StringComparer.Ordinal);

    private static DateTimeOffset? Time(JsonElement entry, JsonElement[] media) =>
        entry.Seconds("creation_timestamp") ?? entry.Seconds("timestamp")
            ?? media.Select(one => one.Seconds("creation_timestamp")).OfType<DateTimeOffset?>().FirstOrDefault();
}
