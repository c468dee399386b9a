using Microsoft.AspNetCore.Http;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

/// <summary>Lets an operator in with the operators' API key.</summary>
internal sealed class SignInPages
{
    private readonly OpsSession _session;
    private readonly AttemptLimits _limits;

    public SignInPages(OpsSession session, AttemptLimits limits) => (_session, _limits) = (session, limits);

    /// <summary>GET /ops/sign-in</summary>
    public IResult Show(HttpContext http) => Page(http, refused: false);

    /// <summary>POST /ops/sign-in</summary>
    public async Task<IResult> SignInAsync(HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (_limits.Wait(AttemptKind.SignIn, http) is { } wait)
            return Limited.Page(http, wait);
        if (await _session.OpenAsync(http, await SmallForm.ReadAsync(http, "key")))
            return Redirect(http, $"/ops?lang={ReaderChoice.Of(http).Language}");
        return _limits.Count(AttemptKind.SignIn, http, "operators") is { } tooMany
            ? Limited.Page(http, tooMany)
            : Page(http, refused: true);
    }

    /// <summary>POST /ops/sign-out</summary>
    public async Task<IResult> SignOutAsync(HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        await _session.CloseAsync(http);
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
