
namespace Vetting.Core.Creators;

public static class Platforms
{
    public const string Bluesky = "bluesky";
    public const string Feed = "feed";
    public const string Instagram = "instagram";
    public const string Mastodon = "mastodon";
    public const string Threads = "threads";
    public const string TikTok = "tiktok";
    public const string Twitch = "twitch";
    public const string YouTube = "youtube";

    /// <summary>As the platform writes its own name; one that is not known stays as it was given.</summary>
    public static string Title(string platform) => platform switch
    {
        Bluesky => "Bluesky",
        "facebook" => "Facebook",
        Instagram => "Instagram",
        "linkedin" => "LinkedIn",
        Mastodon => "Mastodon",
        "pinterest" => "Pinterest",
        "snapchat" => "Snapchat",
        Threads => "Threads",
        TikTok => "TikTok",
        Twitch => "Twitch",
        "x" => "X",
        YouTube => "YouTube",
        _ => platform,
    };
}
