using Microsoft.AspNetCore.Http;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

/// <summary>Lets an operator in with the operators' API key.</summary>
public sealed class SignInPages
{
    private readonly OpsSession _session;

    internal SignInPages(OpsSession session) => _session = session;

    /// <summary>GET /ops/sign-in</summary>
    public IResult Show(HttpContext http) => Page(http, refused: false);

    /// <summary>POST /ops/sign-in</summary>
    public async Task<IResult> SignInAsync(HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        return _session.Open(http, await SmallForm.ReadAsync(http, "key"))
            ? Redirect(http, $"/ops?lang={ReaderChoice.Of(http).Language}")
            : Page(http, refused: true);
    }

    /// <summary>POST /ops/sign-out</summary>
    public IResult SignOut(HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        OpsSession.Close(http);
        return Redirect(http, "/ops/sign-in");
    }

    internal static IResult Redirect(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static PageResult<SignInPage> Page(HttpContext http, bool refused) => new(
        ReaderChoice.Of(http), new Dictionary<string, object?> { [nameof(SignInPage.Refused)] = refused },
        refused ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK, PagePolicy.SignedIn);
}
