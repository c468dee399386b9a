using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Web.Branding;
using Vetting.Web.Ops;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>A member's browser: it keeps a token in a cookie that no script can read. The session itself is a row that can be
/// ended.</summary>
internal sealed class DeskSession(SignInDesk desk, IBrandDirectory brands, BrandLooks looks)
{
    private const string Cookie = "vetting-desk";
    private const string LanguageCookie = "vetting-lang";

    /// <summary>Answers a member, and shows anybody else the way in.</summary>
    public async Task<IResult> ForMemberAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer)
    {
        if (brands.Find(brand) is null)
            return DeskSignInPages.Unknown(http);
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept
            || await desk.FindAsync(brand, kept, http.RequestAborted) is not { } member)
        {
            return SignInPages.Redirect(http, DeskAddress.SignIn(brand));
        }

        http.Items[typeof(BrandLook)] = await looks.OfAsync(brand, http.RequestAborted);
        return await answer(member);
    }

    /// <summary>A page of the desk, in the member's language.</summary>
    /// <typeparam name="TPage">With the parameters Member and BrandName.</typeparam>
    public IResult Page<TPage>(
        HttpContext http, Member member, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK,
        PagePolicy? policy = null)
        where TPage : IComponent
    {
        parameters["Member"] = member;
        var look = http.Items[typeof(BrandLook)] as BrandLook;
        parameters["BrandName"] = look?.Name ?? brands.NameOf(member.Brand);
        return new PageResult<TPage>(ReaderOf(http, member), parameters, status, policy ?? PagePolicy.SignedIn, look);
    }

    /// <summary>The brand's name.</summary>
    public string NameOf(Member member) => brands.NameOf(member.Brand);

    /// <summary>A page beside the desk, without its menu: to print, or to look something up.</summary>
    /// <typeparam name="TPage">With the parameter BrandName.</typeparam>
    public IResult Sheet<TPage>(HttpContext http, Member member, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        parameters["BrandName"] = brands.NameOf(member.Brand);
        return new PageResult<TPage>(ReaderOf(http, member), parameters, policy: PagePolicy.SignedIn);
    }

    /// <summary>In the brand's own time, where it has said what that is.</summary>
    public static Reader ReaderOf(HttpContext http, Member member) => ReaderOf(http, member.Brand, member.Locale)
        .In((http.Items[typeof(BrandLook)] as BrandLook)?.Profile.Calendar);

    /// <summary>The language asked for on any of the desk's pages is kept for the others.</summary>
    /// <param name="locale">fr or en, where nobody asked for one; null for what the browser asks for.</param>
    public static Reader ReaderOf(HttpContext http, string brand, string? locale = null)
    {
        // A form says which language its page was in; whoever asks for one follows a link.
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query["lang"].ToString() is ("fr" or "en") and var asked)
            KeepLanguage(http, brand, asked);
        return ReaderChoice.Of(http, http.Request.Cookies[LanguageCookie] ?? locale);
    }

    /// <param name="language">fr or en.</param>
    public static void KeepLanguage(HttpContext http, string brand, string language) => http.Response.Cookies.Append(
        LanguageCookie, language, Options(http, brand, SignInDesk.SessionLasts));

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
