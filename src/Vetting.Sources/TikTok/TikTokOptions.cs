namespace Vetting.Sources.TikTok;

/// <summary>The settings under Sources:TikTok: an application registered there with Login Kit.</summary>
public sealed class TikTokOptions
{
    public const string Section = "Sources:TikTok";

    /// <summary>Without it TikTok accounts are not connected.</summary>
    public string? ClientKey { get; set; }

    /// <summary>Without it TikTok accounts are not connected.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The page that asks creators.</summary>
    public Uri AuthorizeAddress { get; set; } = new("https://www.tiktok.com/v2/auth/authorize/");

    /// <summary>Where the API and its tokens are.</summary>
    public Uri Address { get; set; } = new("https://open.tiktokapis.com/v2/");

    internal bool IsComplete => !string.IsNullOrWhiteSpace(ClientKey) && !string.IsNullOrWhiteSpace(ClientSecret);
}
