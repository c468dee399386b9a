using System.Text.RegularExpressions;

namespace Vetting.Core.Creators;

/// <summary>The name of the account that a channel's handle or address stands for.</summary>
public static partial class AccountName
{
    /// <summary>The handle, or what the address of a profile page says; null when neither names an account.</summary>
    /// <param name="handle">Without @ before it.</param>
    public static string? Of(string platform, string? handle, string? address)
    {
        if (platform == Platforms.Mastodon && handle is not null && !IsFederated(handle))
            return OnInstance(handle, OfAddress(platform, address));
        return handle ?? OfAddress(platform, address);
    }

    /// <summary>True of user@instance, as https://docs.joinmastodon.org/spec/webfinger/ has it.</summary>
    public static bool IsFederated(string handle) => Federated().IsMatch(handle);

    private static string? OfAddress(string platform, string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var page))
            return null;
        var at = page.IsDefaultPort ? page.IdnHost : page.Authority;
        var path = Uri.UnescapeDataString(page.AbsolutePath);
        return platform switch
        {
            Platforms.YouTube when YouTubeHost().IsMatch(at) => Name(YouTubePath(), path),
            Platforms.Twitch when TwitchHost().IsMatch(at) => Name(TwitchPath(), path)?.ToLowerInvariant(),
            Platforms.Instagram when InstagramHost().IsMatch(at) => Name(InstagramPath(), path)?.ToLowerInvariant(),
            Platforms.TikTok when TikTokHost().IsMatch(at) => Name(AtPath(), path)?.ToLowerInvariant(),
            Platforms.Threads when ThreadsHost().IsMatch(at) => Name(AtPath(), path)?.ToLowerInvariant(),
            Platforms.Mastodon => Name(MastodonPath(), path) is { } name
                ? IsFederated(name) ? name : $"{name}@{at}"
                : null,
            _ => null,
        };
    }

    /// <summary>A bare name needs the instance that the address adds, where both mean the same account.</summary>
    private static string OnInstance(string handle, string? federated) =>
        federated is not null && federated.StartsWith($"{handle}@", StringComparison.OrdinalIgnoreCase)
            ? federated
            : handle;

    private static string? Name(Regex shape, string path) =>
        shape.Match(path) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"\A\w+([\w.-]*\w)?@([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9]{2,}\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Federated();

    [GeneratedRegex(@"\A((www|m|music)\.)?youtube\.com\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex YouTubeHost();

    // Old user names (/user/) and custom addresses (/c/) are no handles: somebody else may have that handle.
    [GeneratedRegex(@"\A/(@(?<name>[^\s/@\\]{1,100})|channel/(?<name>UC[\w-]{22}))(/|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex YouTubePath();

    [GeneratedRegex(@"\A((www|m)\.)?twitch\.tv\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TwitchHost();

    [GeneratedRegex(@"\A/(?!(videos|directory|p|downloads|settings)(/|\z))(?<name>\w{1,25})(/|\z)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TwitchPath();

    [GeneratedRegex(@"\A(www\.)?instagram\.com\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InstagramHost();

    [GeneratedRegex(@"\A/(?!(p|reel|reels|stories|explore|tv|accounts)(/|\z))(?<name>[\w.]{1,30})(/|\z)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InstagramPath();

    [GeneratedRegex(@"\A((www|m)\.)?tiktok\.com\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TikTokHost();

    [GeneratedRegex(@"\A(www\.)?threads\.(net|com)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ThreadsHost();

    [GeneratedRegex(@"\A/@(?<name>[\w.]{1,60})(/|\z)")]
    private static partial Regex AtPath();

    [GeneratedRegex(@"\A/(@|users/|web/@)(?<name>\w+([\w.-]*\w)?(@[a-zA-Z0-9.-]+)?)(/|\z)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MastodonPath();
}
