using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Sources.Exports.TikTok;

/// <summary>One entry of VideoList.</summary>
internal static partial class TikTokPost
{
    /// <summary>Whether anybody can see it. Older exports do not say.</summary>
    public static bool IsPublic(TikTokFields video) =>
        video.Text("WhoCanView")?.ToLowerInvariant() is null or "public" or "everyone";

    /// <returns>Null when it has no date.</returns>
    public static Post? Of(TikTokFields video, string place)
    {
        if (ExportTime.Iso(video.Text("Date")) is not { } time)
            return null;
        var link = Link(video.Text("Link") ?? video.Text("VideoLink"));
        return new Post(
            Number().Match(link ?? "") is { Success: true } number ? number.Groups[1].Value : place,
            PlainText.Of(video.Text("Title")), time, link, video.Count("Likes"),
            PaidPartnership: Disclosed(video), Media: MediaKind.Video, MadeWithAi: Flag(video, "AIGeneratedContent"),
            Sound: PlainText.OrNull(video.Text("Sound")) is { Length: <= 200 } sound ? sound : null);
    }

    /// <summary>The creator's own declaration on TikTok. False is "not declared", and never "not sponsored".</summary>
    public static bool? Disclosed(TikTokFields video) => Flag(video, "ContentDisclosure");

    public static bool IsDisclosureKnown(TikTokFields video) =>
        string.IsNullOrWhiteSpace(video.Text("ContentDisclosure")) || Disclosed(video) is not null;

    private static bool? Flag(TikTokFields video, string name) =>
        video.Text(name)?.Trim().ToLowerInvariant() switch
        {
            "yes" or "true" or "on" or "1" => true,
            "no" or "false" or "off" or "0" => false,
            _ => null,
        };

    private static string? Link(string? text) =>
        text is { Length: <= 2_000 } && Uri.TryCreate(text, UriKind.Absolute, out var link)
            && link.Scheme is "http" or "https" && link.UserInfo.Length == 0 ? text : null;

    [GeneratedRegex(@"/(?:video|photo)/(\d{5,25})(?:[/?#]|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
