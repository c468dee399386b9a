namespace Vetting.Core.Brands;

/// <summary>A provider of identities, by OpenID Connect, whose word for an address signs a brand's people in.</summary>
/// <param name="Authority">Below which the provider describes itself, such as https://login.microsoftonline.com/{tenant}/v2.0.
/// </param>
/// <param name="ClientId">By which the provider knows the brand's desk.</param>
public sealed record OpenIdClient(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>As people call it; the host of one that is not known.</summary>
    public string Title => Authority.Host switch
    {
        "login.microsoftonline.com" => "Microsoft",
        "accounts.google.com" => "Google",
        var host => host,
    };

    public override string ToString() => Authority.ToString();
}
