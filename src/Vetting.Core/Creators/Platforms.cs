
namespace Vetting.Core.Creators;

public static class Platforms
{
    public const string Bluesky = "bluesky";
    public const string Feed = "feed";

    /// <summary>As the platform writes its own name; one that is not known stays as it was given.</summary>
    public static string Title(string platform) => platform switch
    {
        Bluesky => "Bluesky",
        "facebook" => "Facebook",
        "instagram" => "Instagram",
        "linkedin" => "LinkedIn",
        "mastodon" => "Mastodon",
        "pinterest" => "Pinterest",
        "snapchat" => "Snapchat",
        "threads" => "Threads",
        "tiktok" => "TikTok",
        "twitch" => "Twitch",
        "x" => "X",
        "youtube" => "YouTube",
        _ => platform,
    };
}
