using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Who works for the brand, and what each may do.</summary>
public sealed class MemberPages
{
    private const int MostText = 2048;

    private readonly DeskSession _session;
    private readonly MemberDirectory _directory;
    private readonly MemberDesk _members;
    private readonly SignInDesk _signIn;
    private readonly IBrandDirectory _brands;

    internal MemberPages(
        DeskSession session, MemberDirectory directory, MemberDesk members, SignInDesk signIn, IBrandDirectory brands) =>
        (_session, _directory, _members, _signIn, _brands) = (session, directory, members, signIn, brands);

    /// <summary>GET /desk/{brand}/members</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) =>
        ForMemberAsync(brand, http, member => PageAsync(http, member));

    /// <summary>POST /desk/{brand}/members</summary>
    public Task<IResult> SaveAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
    {
        var email = form.GetValueOrDefault("email").ToString().Trim();
        var name = ShownText.OnOneLine(form.GetValueOrDefault("name").ToString());
        if (!JsonFieldAddresses.IsEmail(email))
            return DeskWords.WrongEmail;
        if (name.Length is 0 or > 100)
            return DeskWords.WrongName;
        if (!Enum.TryParse<MemberRole>(form.GetValueOrDefault("role"), ignoreCase: true, out var role)
            || !Enum.IsDefined(role))
        {
            return DeskWords.WrongRole;
        }

        var locale = form.GetValueOrDefault("locale") == "en" ? "en" : "fr";
        return Sentence(await _members.SaveAsync(member, email, name, role, locale, http.RequestAborted));
    });

    /// <summary>POST /desk/{brand}/members/remove</summary>
    public Task<IResult> RemoveAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
        Sentence(await _members.RemoveAsync(
            member, form.GetValueOrDefault("email").ToString().Trim(), http.RequestAborted)));

    /// <summary>POST /desk/{brand}/sign-out-everywhere</summary>
    public Task<IResult> SignOutEverywhereAsync(string brand, HttpContext http) => ForMemberAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        await _signIn.SignOutEverywhereAsync(member, http.RequestAborted);
        await _session.CloseAsync(http, brand);
        return SignInPages.Redirect(http, DeskAddress.SignIn(brand));
    });

    /// <param name="change">Gives what is wrong; null when it is done.</param>
    private Task<IResult> ChangeAsync(
        string brand, HttpContext http, Func<Member, Dictionary<string, StringValues>, Task<LocalizedText?>> change) =>
        ForMemberAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            return await change(member, await FormAsync(http)) is { } wrong
                ? await PageAsync(http, member, wrong, StatusCodes.Status422UnprocessableEntity)
                : SignInPages.Redirect(http, DeskAddress.Members(brand));
        });

    private async Task<IResult> ForMemberAsync(string brand, HttpContext http, Func<Member, Task<IResult>> show) =>
        _brands.Find(brand) is null ? DeskSignInPages.Unknown(http)
        : await _session.FindAsync(http, brand) is { } member ? await show(member)
        : SignInPages.Redirect(http, DeskAddress.SignIn(brand));

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, LocalizedText? wrong = null, int status = StatusCodes.Status200OK) =>
        new PageResult<MembersPage>(
            DeskSession.ReaderOf(http, member), new Dictionary<string, object?>
            {
                [nameof(MembersPage.All)] = await _directory.ListAsync(member.Brand, http.RequestAborted),
                [nameof(MembersPage.Member)] = member,
                [nameof(MembersPage.BrandName)] = _brands.NameOf(member.Brand),
                [nameof(MembersPage.Said)] = wrong,
                [nameof(MembersPage.IsProblem)] = wrong is not null,
            }, status, PagePolicy.SignedIn);

    private static LocalizedText? Sentence(MemberChange change) => change switch
    {
        MemberChange.Done => null,
        MemberChange.NotAllowed => DeskWords.NotAllowed,
        MemberChange.LastOwner => DeskWords.LastOwner,
        MemberChange.Configured => DeskWords.Configured,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static async Task<Dictionary<string, StringValues>> FormAsync(HttpContext http)
    {
        try
        {
            using var reader = new FormReader(http.Request.Body) { ValueCountLimit = 8, ValueLengthLimit = MostText };
            return await reader.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
