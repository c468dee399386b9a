namespace Vetting.Web.Site;

/// <summary>Addresses that came from outside and may be put into a link.</summary>
internal static class SafeLink
{
    /// <returns>The absolute http or https address; null for anything else, javascript: and data: included.</returns>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
