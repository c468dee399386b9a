namespace Vetting.Core.Creators;

/// <summary>Where people look at a channel.</summary>
public static class ProfileAddress
{
    /// <summary>The address as it was given, or that of the platform's page of the handle.</summary>
    /// <returns>An absolute address; null where the platform's pages are not known, or the handle names none.</returns>
    public static string? Of(Channel channel) => channel.Address
        ?? (channel.Handle is { Length: > 0 } handle ? OfHandle(channel.Platform, handle) : null);

    private static string? OfHandle(string platform, string handle)
    {
        var name = Uri.EscapeDataString(handle);
        return platform switch
        {
            Platforms.Bluesky => $"https://bsky.app/profile/{name}",
            "facebook" => $"https://www.facebook.com/{name}",
            Platforms.Instagram => $"https://www.instagram.com/{name}/",
            "linkedin" => $"https://www.linkedin.com/in/{name}/",
            Platforms.Mastodon => OnInstance(handle),
            "pinterest" => $"https://www.pinterest.com/{name}/",
            "snapchat" => $"https://www.snapchat.com/add/{name}",
            Platforms.Threads => $"https://www.threads.com/@{name}",
            Platforms.TikTok => $"https://www.tiktok.com/@{name}",
            Platforms.Twitch => $"https://www.twitch.tv/{name}",
            "x" => $"https://x.com/{name}",
            Platforms.YouTube => handle is ['U', 'C', ..] && handle.Length == 24
                ? $"https://www.youtube.com/channel/{name}"
                : $"https://www.youtube.com/@{name}",
            _ => null,
        };
    }

    private static string? OnInstance(string handle) =>
        AccountName.IsFederated(handle) && handle.Split('@') is [var name, var instance]
            ? $"https://{instance}/@{name}"
            : null;
}
