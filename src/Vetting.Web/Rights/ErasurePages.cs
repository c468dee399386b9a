using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Rights;
using Vetting.Web.Branding;
using Vetting.Web.Desk;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Rights;

/// <summary>Erasures and their certificates, as a brand's owners and operators see them; and the operators' button.</summary>
internal sealed class ErasurePages
{
    private const int PageSize = 50;

    private readonly ErasureDesk _desk;
    private readonly ErasureTerms _terms;
    private readonly DeskSession _member;
    private readonly OpsSession _operator;
    private readonly BrandLooks _looks;

    public ErasurePages(
        ErasureDesk desk, ErasureTerms terms, DeskSession member, OpsSession @operator, BrandLooks looks) =>
        (_desk, _terms, _member, _operator, _looks) = (desk, terms, member, @operator, looks);

    /// <summary>GET /desk/{brand}/erasures</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => ForOwnerAsync(brand, http, async owner =>
    {
        var after = http.Request.Query["after"].ToString() is { Length: > 0 } continuation ? continuation : null;
        try
        {
            return _member.Page<ErasuresPage>(http, owner, new()
            {
                [nameof(ErasuresPage.List)] = await _desk.ListAsync(brand, PageSize, after, http.RequestAborted),
            });
        }
        catch (ArgumentException) when (after is not null)
        {
            return DeskSignInPages.Unknown(http);
        }
    });

    /// <summary>GET /desk/{brand}/erasures/{id}</summary>
    public Task<IResult> ShowAsync(string brand, string id, HttpContext http) => ForOwnerAsync(brand, http, async owner =>
        await _desk.FindAsync(brand, id, http.RequestAborted) is { } erasure
            ? _member.Page<DeskCertificatePage>(http, owner, new()
            {
                [nameof(DeskCertificatePage.Erasure)] = erasure,
                [nameof(DeskCertificatePage.Terms)] = _terms,
            })
            : DeskSignInPages.Unknown(http));

    /// <summary>GET /ops/erasures/{id}</summary>
    public async Task<IResult> ShowToOperatorAsync(string id, HttpContext http)
    {
        if (!await _operator.IsOpenAsync(http))
            return SignInPages.Redirect(http, $"/ops/sign-in?lang={ReaderChoice.Of(http).Language}");
        if (ErasureId.Parse(id) is not { } parsed
            || await _desk.FindAsync(parsed.Brand, id, http.RequestAborted) is not { } erasure)
        {
            return Unknown(http);
        }

        var look = await _looks.OfAsync(erasure.Brand, http.RequestAborted);
        return new PageResult<CertificatePage>(ReaderChoice.Of(http).In(look.Profile.Calendar), new Dictionary<string, object?>
        {
            [nameof(CertificatePage.Erasure)] = erasure,
            [nameof(CertificatePage.Terms)] = _terms,
            [nameof(CertificatePage.BrandName)] = look.Name,
        }, policy: PagePolicy.SignedIn);
    }

    /// <summary>POST /ops/{id}/erase: of a vetting's creator.</summary>
    public async Task<IResult> EraseAsync(string id, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (!await _operator.IsOpenAsync(http))
            return SignInPages.Redirect(http, $"/ops/sign-in?lang={ReaderChoice.Of(http).Language}");
        return await _desk.RequestOfAsync(id, ErasureRequest.Operator, http.RequestAborted) is { } erasure
            ? SignInPages.Redirect(
                http, $"/ops/erasures/{Uri.EscapeDataString(erasure.Id)}?lang={ReaderChoice.Of(http).Language}")
            : Unknown(http);
    }

    private Task<IResult> ForOwnerAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer) =>
        _member.ForMemberAsync(brand, http, member => member.Role == MemberRole.Owner
            ? answer(member)
            : Task.FromResult(Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, DeskWords.NotAllowed, [],
                policy: PagePolicy.SignedIn)));

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, OpsWords.Unknown, [OpsWords.UnknownDo],
        policy: PagePolicy.SignedIn);
}
