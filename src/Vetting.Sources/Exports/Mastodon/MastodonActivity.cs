using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.Mastodon;

/// <summary>One activity of an outbox.</summary>
internal static class MastodonActivity
{
    private const string Everybody = "https://www.w3.org/ns/activitystreams#Public";

    public static void Take(JsonElement activity, string place, ExportTally tally)
    {
        if (activity.Text("type") == "Announce")
            tally.Leave(LeftOutReason.Repost);
        else if (activity.Member("object") is not { ValueKind: JsonValueKind.Object } note)
            tally.Add(null);
        else if (!IsPublic(activity) && !IsPublic(note))
            tally.Leave(LeftOutReason.NotPublic);
        else if (IsReply(activity, note))
            tally.Leave(LeftOutReason.Reply);
        else
            tally.Add(Post(note, activity, place));
    }

    // In to it is on public timelines, in cc only on the profile; anybody can read both.
    private static bool IsPublic(JsonElement addressed) => Addresses(addressed, "to").Concat(Addresses(addressed, "cc"))
        .Any(address => address is Everybody or "as:Public" or "Public");

    private static IEnumerable<string?> Addresses(JsonElement addressed, string name) => addressed.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } => [addressed.Text(name)],
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Select(one => one.AsText()),
        _ => [],
    };

    // Answering oneself continues a thread.
    private static bool IsReply(JsonElement activity, JsonElement note) =>
        note.Text("inReplyTo") is { } answered
        && !((activity.Text("actor") ?? note.Text("attributedTo")) is { } own
            && answered.StartsWith($"{own}/", StringComparison.Ordinal));

    private static Post? Post(JsonElement note, JsonElement activity, string place)
    {
        if (ExportTime.Iso(note.Text("published") ?? activity.Text("published")) is not { } time)
            return null;
        // A warning before the text is the author's words as well.
        var text = $"{PlainText.Of(note.Text("summary"))}\n\n{HtmlText.Of(Content(note))}";
        var link = note.Text("url") ?? note.Text("id");
        return new Post(
            note.Text("id") ?? place, PlainText.Of(text), time,
            Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? link : null,
            Media: Media(note.Items("attachment")), EditedAt: ExportTime.Iso(note.Text("updated")),
            Language: Language(note));
    }

    private static string? Language(JsonElement note) =>
        (note.Member("contentMap") ?? default).Fields().Select(language => language.Name).ToList() is [var only]
            ? LanguageTag.Of(only)
            : null;

    private static string? Content(JsonElement note) => note.Text("content")
        ?? (note.Member("contentMap") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(language => map.Text(language.Name)).FirstOrDefault()
            : null);

    private static MediaKind Media(IEnumerable<JsonElement> attachments) =>
        attachments.Select(attachment => attachment.Text("mediaType") ?? "").FirstOrDefault() switch
        {
            null => MediaKind.None,
            var type when type.StartsWith("image/", StringComparison.Ordinal) => MediaKind.Image,
            var type when type.StartsWith("video/", StringComparison.Ordinal) => MediaKind.Video,
            _ => MediaKind.Other,
        };
}
