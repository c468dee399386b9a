using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Bluesky;

/// <summary>The words in a post's record that are none of its text: of pictures, of a link's card, of its labels.</summary>
internal static class BlueskyAround
{
    public static IEnumerable<(TextPlace Place, string Words)> Of(JsonElement record) =>
    [
        .. OfEmbed(record.Member("embed")),
        .. (record.Member("labels")?.Items("values") ?? [])
            .Select(label => label.Text("val")).OfType<string>()
            // Such as !no-unauthenticated, which is for programs.
            .Where(label => !label.StartsWith('!'))
            .Select(label => (TextPlace.Label, PlainText.Of(label))),
    ];

    private static IEnumerable<(TextPlace, string)> OfEmbed(JsonElement? embed) => embed switch
    {
        null => [],
        { } found when found.Member("media") is { } media => OfEmbed(media),
        { } found =>
        [
            .. found.Items("images").Concat(found.Items("items")).Prepend(found)
                .Select(picture => (TextPlace.PictureDescription, PlainText.Of(picture.Text("alt")))),
            .. new[] { "title", "description" }
                .Select(member => (TextPlace.LinkCard, PlainText.Of(found.Member("external")?.Text(member)))),
        ],
    };
}
