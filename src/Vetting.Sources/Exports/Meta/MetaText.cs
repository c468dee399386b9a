using System.Text.Json;

namespace Vetting.Sources.Exports.Meta;

/// <summary>Members of the exports of Instagram, Threads and Facebook, which are all made by one program.</summary>
internal static class MetaText
{
    /// <summary>A text as its author wrote it; null when it is missing or empty.</summary>
    public static string? Words(this JsonElement element, string name) =>
        element.Text(name) is { Length: > 0 } text && PlainText.Of(Mojibake.Repair(text)) is { Length: > 0 } plain
            ? plain
            : null;

    /// <summary>Seconds since 1970; null when it is missing or no date that a post can bear.</summary>
    public static DateTimeOffset? Seconds(this JsonElement element, string name) =>
        element.Count(name) is > 0 and <= 253_402_300_799 and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
