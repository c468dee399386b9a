using System.Text.Json.Serialization;

namespace Vetting.Core.Creators;

/// <summary>One place where a creator publishes.</summary>
/// <param name="Platform">In lower case: bluesky, feed, or a platform without an open source such as instagram.</param>
/// <param name="Handle">The account's name on the platform, without @; null for a feed.</param>
/// <param name="Address">The absolute http or https address; null where the handle is enough.</param>
/// <param name="Followers">As the creator states it, 0 or more; null when not stated.</param>
public sealed record Channel(string Platform, string? Handle, string? Address, long? Followers)
{
    /// <summary>How people name the channel: Bluesky @ada.example, or the feed's address.</summary>
    [JsonIgnore]
    public string DisplayName => Handle is not null ? $"{Platforms.Title(Platform)} @{Handle}"
        : Address ?? Platforms.Title(Platform);

    /// <summary>The same for the same account, however often it is submitted.</summary>
    [JsonIgnore]
    public string Key => $"{Platform}:{Handle ?? Address}".ToLowerInvariant();
}
