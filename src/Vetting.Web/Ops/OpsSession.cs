using Microsoft.AspNetCore.Http;
using Vetting.Web.Security;

namespace Vetting.Web.Ops;

/// <summary>
/// An operator's browser: it holds the operators' key in a cookie that no script and no other site can use.
/// </summary>
internal sealed class OpsSession(IApiKeys keys)
{
    private const string Cookie = "vetting-ops";

    public bool IsOpen(HttpContext http) => Opens(http.Request.Cookies[Cookie]);

    public bool Open(HttpContext http, string? key)
    {
        if (!Opens(key))
            return false;
        http.Response.Cookies.Append(Cookie, key!, Options(http));
        return true;
    }

    public static void Close(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private bool Opens(string? key) => key is { Length: > 0 } && keys.Find(key) is ApiKeyScope.Ops;

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/ops",
    };
}
