using System.ComponentModel.DataAnnotations;

namespace Vetting.Sources.Instagram;

/// <summary>
/// The settings under Sources:Instagram: a brand's own professional account, which may read others', and an application
/// with Instagram Login, by which creators connect theirs.
/// </summary>
public sealed class InstagramOptions
{
    public const string Section = "Sources:Instagram";

    /// <summary>The id of the brand's Instagram account; without it Instagram is not read.</summary>
    [RegularExpression("[0-9]{1,30}", ErrorMessage = "Sources:Instagram:BrandUserId should be a number.")]
    public string? BrandUserId { get; set; }

    /// <summary>Of a Facebook user who may act for the brand's page; without it Instagram is not read.</summary>
    public string? AccessToken { get; set; }

    [RegularExpression(@"v[0-9]{1,3}\.[0-9]", ErrorMessage = "Sources:Instagram:GraphVersion should be such as v26.0.")]
    public string GraphVersion { get; set; } = "v26.0";

    /// <summary>Where the Graph API is.</summary>
    public Uri Address { get; set; } = new("https://graph.facebook.com/");

    /// <summary>Of the application with Instagram Login; without it accounts are not connected.</summary>
    public string? LoginClientId { get; set; }

    /// <summary>Without it accounts are not connected.</summary>
    public string? LoginClientSecret { get; set; }

    /// <summary>The page that asks creators.</summary>
    public Uri LoginAuthorizeAddress { get; set; } = new("https://www.instagram.com/oauth/authorize");

    /// <summary>Where a code becomes a token.</summary>
    public Uri LoginTokenAddress { get; set; } = new("https://api.instagram.com/oauth/access_token");

    /// <summary>Where the API of connected accounts is, and tokens are renewed.</summary>
    public Uri LoginGraphAddress { get; set; } = new("https://graph.instagram.com/");

    internal bool OffersLogin =>
        !string.IsNullOrWhiteSpace(LoginClientId) && !string.IsNullOrWhiteSpace(LoginClientSecret);

    internal bool IsComplete => !string.IsNullOrWhiteSpace(BrandUserId) && !string.IsNullOrWhiteSpace(AccessToken);
}
