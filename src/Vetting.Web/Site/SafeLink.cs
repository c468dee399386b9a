namespace Vetting.Web.Site;

/// <summary>Addresses that came from outside and may be put into a link.</summary>
internal static class SafeLink
{
    /// <returns>The absolute http or https address; null for anything else, javascript: and data: included, and for what names
    /// a user before the host, as look-alikes do.</returns>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
}
