using Vetting.Core.Connections;

namespace Vetting.Sources.TikTok;

/// <summary>What is asked for, https://developers.tiktok.com/doc/tiktok-api-scopes, and the fields that each opens.
/// </summary>
internal static class TikTokScopes
{
    public const string Basic = "user.info.basic";
    public const string Profile = "user.info.profile";
    public const string Stats = "user.info.stats";
    public const string Videos = "video.list";

    public static IReadOnlyList<ConsentScope> All { get; } =
    [
        new(Basic, new("le nom affiché", "the display name")),
        new(Profile, new("le nom du compte et la bio", "the account’s name and bio")),
        new(Stats, new("le nombre d’abonnés", "the number of followers")),
        new(Videos, new("les vidéos publiques", "the public videos")),
    ];

    public static IReadOnlyList<(string Scope, string Fields)> UserFields { get; } =
    [
        (Basic, "open_id,display_name"),
        (Profile, "username,bio_description,profile_deep_link,is_verified"),
        (Stats, "follower_count,following_count,video_count"),
    ];
}
