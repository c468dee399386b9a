using Microsoft.AspNetCore.Http;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>A member's browser: it keeps a token in a cookie that no script can read. The session itself is a row that can be
/// ended.</summary>
internal sealed class DeskSession(SignInDesk desk)
{
    private const string Cookie = "vetting-desk";
    private const string LanguageCookie = "vetting-lang";

    public Task<Member?> FindAsync(HttpContext http, string brand) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } kept
            ? desk.FindAsync(brand, kept, http.RequestAborted)
            : Task.FromResult<Member?>(null);

    /// <summary>The language asked for on any of the desk's pages is kept for the others.</summary>
    public static Reader ReaderOf(HttpContext http, Member member)
    {
        if (http.Request.Query["lang"].ToString() is "fr" or "en")
        {
            http.Response.Cookies.Append(
                LanguageCookie, http.Request.Query["lang"]!, Options(http, member.Brand, SignInDesk.SessionLasts));
        }

        return ReaderChoice.Of(http, http.Request.Cookies[LanguageCookie] ?? member.Locale);
    }

    public static void Keep(HttpContext http, string brand, string token) => http.Response.Cookies.Append(
        Cookie, token, Options(http, brand, SignInDesk.SessionLasts));

    public async Task CloseAsync(HttpContext http, string brand)
    {
        if (http.Request.Cookies[Cookie] is { Length: > 0 } kept)
            await desk.SignOutAsync(kept, http.RequestAborted);
        http.Response.Cookies.Delete(Cookie, Options(http, brand, null));
    }

    // Lax, as people come from links in mails.
    private static CookieOptions Options(HttpContext http, string brand, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = DeskAddress.Home(brand),
        MaxAge = lasts,
    };
}
