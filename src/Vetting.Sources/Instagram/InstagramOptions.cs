using System.ComponentModel.DataAnnotations;

namespace Vetting.Sources.Instagram;

/// <summary>The settings under Sources:Instagram: a brand's own professional account, which may read others'.</summary>
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

    internal bool IsComplete => !string.IsNullOrWhiteSpace(BrandUserId) && !string.IsNullOrWhiteSpace(AccessToken);
}
