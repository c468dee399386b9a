using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Inbox;

/// <summary>Who may read the development inbox: on this machine, whoever has the key. A browser that came with it once keeps a
/// cookie.</summary>
internal sealed class InboxAccess(InboxKey key, AttemptLimits limits)
{
    private const string Cookie = "vetting-inbox";
    private const string Scheme = "Bearer ";

    /// <returns>Null for go ahead.</returns>
    public IResult? Refuse(HttpContext http)
    {
        if (!IsHere(http))
            return Closed(http, StatusCodes.Status403Forbidden);
        if (http.Request.Query["key"].ToString() is { Length: > 0 } given)
            return Enter(http, given);
        var authorization = http.Request.Headers.Authorization.ToString();
        return Opens(http.Request.Cookies[Cookie], cookie: true)
            || (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && Opens(authorization[Scheme.Length..]))
                ? null
                : Closed(http, StatusCodes.Status401Unauthorized);
    }

    /// <summary>The key goes out of the address, where histories keep it.</summary>
    private IResult Enter(HttpContext http, string given)
    {
        if (limits.Wait(AttemptKind.Inbox, http) is { } wait)
            return Limited.Page(http, wait);
        if (!Opens(given))
        {
            return limits.Count(AttemptKind.Inbox, http, "inbox") is { } tooMany
                ? Limited.Page(http, tooMany)
                : Closed(http, StatusCodes.Status401Unauthorized);
        }

        http.Response.Cookies.Append(Cookie, Sha256Hex.Of(key.Value), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/dev/inbox",
        });
        return SignInPages.Redirect(http, $"{http.Request.Path}?lang={ReaderChoice.Of(http).Language}");
    }

    private bool Opens(string? given, bool cookie = false) => given is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(cookie ? Sha256Hex.Of(key.Value) : key.Value));

    /// <summary>What a proxy on this machine passes on comes from elsewhere, even where its word is not taken.</summary>
    private static bool IsHere(HttpContext http) => http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    private static IResult Closed(HttpContext http, int status) => Notice.Page(
        ReaderChoice.Of(http), status, InboxWords.Locked, [status == StatusCodes.Status403Forbidden ? InboxWords.Elsewhere : InboxWords.LockedDo]);
}
