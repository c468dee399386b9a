namespace Vetting.Web;

/// <summary>Settings of the section Web.</summary>
public sealed class VettingWebOptions
{
    public const string Section = "Web";

    /// <summary>
    /// Where reviewers reach this host, such as https://vetting.example.org; links in mails begin with it.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Addresses, or networks such as 10.0.0.0/8, whose word for a visitor's address and scheme is taken.</summary>
    public IList<string> TrustedProxies { get; } = [];

    internal bool HasValidProxies => TrustedProxies.All(proxy => Security.TrustedProxies.Parse(proxy) is not null);

    internal bool IsValid =>
        Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    internal string AddressOf(string path) => $"{PublicAddress.TrimEnd('/')}{path}";
}
