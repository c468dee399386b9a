namespace Vetting.Sources.Twitch;

/// <summary>The settings under Sources:Twitch: an application registered there.</summary>
public sealed class TwitchOptions
{
    public const string Section = "Sources:Twitch";

    /// <summary>Without it Twitch is not read.</summary>
    public string? ClientId { get; set; }

    /// <summary>Without it Twitch is not read.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where the Helix API is.</summary>
    public Uri Address { get; set; } = new("https://api.twitch.tv/helix/");

    /// <summary>Where tokens are given out.</summary>
    public Uri TokenAddress { get; set; } = new("https://id.twitch.tv/oauth2/token");

    internal bool IsComplete => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);
}
