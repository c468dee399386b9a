using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Findings;
using Vetting.Web.Ops;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.OpenId;

/// <summary>Where members leave for their brand's provider of identities, and come back.</summary>
internal sealed class OpenIdPages(
    IBrandDirectory brands, OpenIdProvider provider, SignInDesk desk, IDataProtectionProvider protection,
    IOptions<VettingWebOptions> web)
{
    private const string Cookie = "vetting-openid";

    private static readonly TimeSpan AttemptLasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _kept = protection.CreateProtector("Vetting.OpenId");

    /// <summary>GET /desk/{brand}/open-id</summary>
    public async Task<IResult> GoAsync(string brand, HttpContext http)
    {
        if (brands.Find(brand)?.OpenId is not { } client)
            return DeskSignInPages.Unknown(http);
        var attempt = OpenIdAttempt.Create();
        return await AnswerAsync(brand, http, async () =>
        {
            var address = await provider.AddressAsync(client, attempt, BackOf(brand), http.RequestAborted);
            http.Response.Cookies.Append(Cookie, _kept.Protect(attempt.ToText()), Options(http, brand, AttemptLasts));
            return new SeeOther(address);
        });
    }

    /// <summary>GET /desk/{brand}/open-id/back?code=…&amp;state=…</summary>
    public async Task<IResult> BackAsync(string brand, HttpContext http)
    {
        if (brands.Find(brand)?.OpenId is not { } client)
            return DeskSignInPages.Unknown(http);
        if (Take(brand, http) is not { } attempt || http.Request.Query["code"].ToString() is not { Length: > 0 } code)
            return NotFinished(brand, http);
        return await AnswerAsync(brand, http, async () =>
        {
            if (await provider.EmailAsync(client, code, attempt, BackOf(brand), http.RequestAborted) is not { } email)
                return NotFinished(brand, http);
            if (await desk.EnterAsync(brand, email, http.RequestAborted, DeskSession.ReaderOf(http, brand).Language)
                is not { } session)
            {
                return Say(brand, http, StatusCodes.Status403Forbidden, OpenIdWords.NotOnTeam,
                    OpenIdWords.NotOnTeamText.With(("email", Wording.Verbatim(email))));
            }

            DeskSession.Keep(http, brand, session);
            return SignInPages.Redirect(http, DeskAddress.Home(brand));
        });
    }

    private async Task<IResult> AnswerAsync(string brand, HttpContext http, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        // What describes the provider is read through its library, which tells of all that fails in it so.
        catch (Exception away) when (!http.RequestAborted.IsCancellationRequested
            && away is HttpRequestException or InvalidOperationException or TaskCanceledException or JsonException)
        {
            return Say(brand, http, StatusCodes.Status502BadGateway, OpenIdWords.Away, OpenIdWords.AwayText);
        }
    }

    /// <returns>Null where none was begun in this browser, or another one came back; what was kept is forgotten.</returns>
    private OpenIdAttempt? Take(string brand, HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } kept)
            return null;
        http.Response.Cookies.Delete(Cookie, Options(http, brand, null));
        try
        {
            return OpenIdAttempt.Parse(_kept.Unprotect(kept)) is { } attempt && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(attempt.State), Encoding.UTF8.GetBytes(http.Request.Query["state"].ToString()))
                ? attempt
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IResult NotFinished(string brand, HttpContext http) => Say(
        brand, http, StatusCodes.Status400BadRequest, OpenIdWords.NotFinished, OpenIdWords.NotFinishedText);

    private IResult Say(string brand, HttpContext http, int status, LocalizedText heading, LocalizedText text) => Notice.Page(
        DeskSession.ReaderOf(http, brand), status, heading, [text.With(("brand", brands.NameOf(brand)))],
        brands.NameOf(brand), link: (DeskWords.SignInTitle, DeskAddress.SignIn(brand)));

    private string BackOf(string brand) => web.Value.AddressOf($"{DeskAddress.OpenId(brand)}/back");

    // Lax: the provider leads back here from another site.
    private static CookieOptions Options(HttpContext http, string brand, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = DeskAddress.OpenId(brand),
        MaxAge = lasts,
    };
}
