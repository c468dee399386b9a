using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Lets a brand's people in, by a link in a mail.</summary>
internal sealed class DeskSignInPages
{
    private readonly SignInDesk _desk;
    private readonly DeskSession _session;
    private readonly IBrandDirectory _brands;

    public DeskSignInPages(SignInDesk desk, DeskSession session, IBrandDirectory brands) =>
        (_desk, _session, _brands) = (desk, session, brands);

    /// <summary>GET /desk/{brand}/sign-in</summary>
    public IResult Show(string brand, HttpContext http) =>
        _brands.Find(brand) is null ? Unknown(http) : Form(brand, http);

    /// <summary>POST /desk/{brand}/sign-in: says the same whoever asks.</summary>
    public async Task<IResult> AskAsync(string brand, HttpContext http)
    {
        if (_brands.Find(brand) is null)
            return Unknown(http);
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        var email = await SmallForm.ReadAsync(http, "email");
        if (email is null || !JsonFieldAddresses.IsEmail(email))
            return Form(brand, http, wrong: true, typed: email);
        await _desk.AskAsync(brand, email, http.RequestAborted, DeskSession.ReaderOf(http, brand).Language);
        return Form(brand, http, sent: true);
    }

    /// <summary>GET and HEAD /desk/{brand}/sign-in/{token}: shows whom it would sign in, and changes nothing.</summary>
    public async Task<IResult> ShowLinkAsync(string brand, string token, HttpContext http) =>
        await _desk.ShowAsync(brand, token, http.RequestAborted, DeskSession.ReaderOf(http, brand).Language) is { } member
            ? new PageResult<EnterPage>(DeskSession.ReaderOf(http, brand, member.Locale), new Dictionary<string, object?>
            {
                [nameof(EnterPage.Member)] = member,
                [nameof(EnterPage.BrandName)] = _brands.NameOf(brand),
            }, policy: PagePolicy.SignedIn)
            : Used(brand, http);

    /// <summary>POST /desk/{brand}/sign-in/{token}</summary>
    public async Task<IResult> EnterAsync(string brand, string token, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (await _desk.SignInAsync(brand, token, http.RequestAborted, DeskSession.ReaderOf(http, brand).Language) is not { } kept)
            return Used(brand, http);
        DeskSession.Keep(http, brand, kept);
        return SignInPages.Redirect(http, DeskAddress.Home(brand));
    }

    /// <summary>POST /desk/{brand}/sign-out</summary>
    public async Task<IResult> SignOutAsync(string brand, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        await _session.CloseAsync(http, brand);
        return SignInPages.Redirect(http, DeskAddress.SignIn(brand));
    }

    private PageResult<DeskSignInPage> Form(
        string brand, HttpContext http, bool sent = false, bool wrong = false, string? typed = null) => new(
        DeskSession.ReaderOf(http, brand), new Dictionary<string, object?>
        {
            [nameof(DeskSignInPage.Brand)] = brand,
            [nameof(DeskSignInPage.BrandName)] = _brands.NameOf(brand),
            [nameof(DeskSignInPage.Sent)] = sent,
            [nameof(DeskSignInPage.Wrong)] = wrong,
            [nameof(DeskSignInPage.Typed)] = typed,
            [nameof(DeskSignInPage.OpenId)] = _brands.Find(brand)?.OpenId?.Title,
        },
        wrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, PagePolicy.SignedIn);

    private IResult Used(string brand, HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status410Gone, DeskWords.LinkUsed,
        [DeskWords.LinkUsedDo.With(("address", DeskAddress.SignIn(brand)))], _brands.NameOf(brand));

    internal static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, HomeWords.NotFound, [HomeWords.NotFoundDo]);
}
