using Microsoft.AspNetCore.Http;
using Vetting.Core.Links;
using Vetting.Web.Security;

namespace Vetting.Web.Ops;

/// <summary>
/// An operator's browser: it holds a token of its own, in a cookie that no script and no other site can use. The key itself
/// is given once and not kept.
/// </summary>
internal sealed class OpsSession(IApiKeys keys, IOperatorSessions sessions, TimeProvider time)
{
    private const string Cookie = "vetting-ops";

    // A working day.
    private static readonly TimeSpan Span = TimeSpan.FromHours(12);

    public async Task<bool> IsOpenAsync(HttpContext http) =>
        HashIn(http) is { } hash && await sessions.FindAsync(hash, http.RequestAborted) is { } session
        && session.ExpiresAt > time.GetUtcNow() && keys.FindByHash(session.KeyHash) is ApiKeyScope.Ops;

    /// <returns>False for a key that is not an operator's.</returns>
    public async Task<bool> OpenAsync(HttpContext http, string? key)
    {
        if (key is not { Length: > 0 } || keys.Find(key) is not ApiKeyScope.Ops)
            return false;
        var token = LinkToken.Create();
        await sessions.SaveAsync(
            new OperatorSession(LinkToken.HashOf(token)!, ApiKey.HashOf(key), time.GetUtcNow() + Span), http.RequestAborted);
        http.Response.Cookies.Append(Cookie, token, Options(http));
        return true;
    }

    public async Task CloseAsync(HttpContext http)
    {
        if (HashIn(http) is { } hash)
            await sessions.EndAsync(hash, http.RequestAborted);
        http.Response.Cookies.Delete(Cookie, Options(http));
    }

    private static string? HashIn(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } token ? LinkToken.HashOf(token) : null;

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/ops",
    };
}
