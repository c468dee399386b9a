using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Security;

/// <summary>Whether a form came from a page of this host.</summary>
internal static class SameOrigin
{
    /// <summary>By Sec-Fetch-Site where the browser sends it, else by Origin; false where it sends neither.</summary>
    public static bool Sent(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
                && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
