using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Who works for the brand, and what each may do.</summary>
internal sealed class MemberPages
{
    private const int MostText = 2048;

    private readonly DeskSession _session;
    private readonly MemberDirectory _directory;
    private readonly MemberDesk _members;
    private readonly SignInDesk _signIn;

    public MemberPages(
        DeskSession session, MemberDirectory directory, MemberDesk members, SignInDesk signIn) =>
        (_session, _directory, _members, _signIn) = (session, directory, members, signIn);

    /// <summary>GET /desk/{brand}/members</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) =>
        _session.ForMemberAsync(brand, http, member => PageAsync(http, member));

    /// <summary>POST /desk/{brand}/members</summary>
    public Task<IResult> SaveAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
    {
        var email = form.GetValueOrDefault("email").ToString().Trim();
        if (!JsonFieldAddresses.IsEmail(email))
            return DeskWords.WrongEmail;
        if (NameIn(form) is not { } name)
            return DeskWords.WrongName;
        if (!Enum.TryParse<MemberRole>(form.GetValueOrDefault("role"), ignoreCase: true, out var role)
            || !Enum.IsDefined(role))
        {
            return DeskWords.WrongRole;
        }

        var locale = form.GetValueOrDefault("locale") == "en" ? "en" : "fr";
        return Sentence(await _members.SaveAsync(member, email, name, role, locale, http.RequestAborted));
    });

    /// <summary>POST /desk/{brand}/members/me: how the member is called, and in which language they read.</summary>
    public Task<IResult> DescribeAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
    {
        if (NameIn(form) is not { } name)
            return DeskWords.WrongName;
        var locale = form.GetValueOrDefault("locale").ToString();
        if (locale is not ("fr" or "en"))
            return SelfWords.WrongLocale;
        await _members.DescribeAsync(member, name, locale, http.RequestAborted);
        DeskSession.KeepLanguage(http, brand, locale);
        return null;
    });

    /// <summary>POST /desk/{brand}/members/remove</summary>
    public Task<IResult> RemoveAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
        Sentence(await _members.RemoveAsync(
            member, form.GetValueOrDefault("email").ToString().Trim(), http.RequestAborted)));

    /// <summary>POST /desk/{brand}/members/absence: when the member is away; without days, never.</summary>
    public Task<IResult> BeAbsentAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
    {
        string Field(string name) => form.GetValueOrDefault(name).ToString().Trim();
        if (Field("act") == "end")
        {
            await _members.BeAbsentAsync(member, null, http.RequestAborted);
            return null;
        }

        return DateOnly.TryParseExact(Field("from"), "yyyy-MM-dd", out var from)
            && DateOnly.TryParseExact(Field("to"), "yyyy-MM-dd", out var to)
            && await _members.BeAbsentAsync(member, new Absence(from, to, Field("standIn")), http.RequestAborted)
                ? null
                : AbsenceWords.Wrong;
    });

    /// <summary>POST /desk/{brand}/members/digest: how mails to review come.</summary>
    public Task<IResult> ChooseDigestAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, form) =>
    {
        await _members.ChooseDigestAsync(
            member, Enum.TryParse<DigestRhythm>(form.GetValueOrDefault("digest"), ignoreCase: true, out var rhythm)
                && Enum.IsDefined(rhythm) ? rhythm : null, http.RequestAborted);
        return null;
    });

    /// <summary>POST /desk/{brand}/sign-out-everywhere</summary>
    public Task<IResult> SignOutEverywhereAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
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
        _session.ForMemberAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            return await change(member, await FormAsync(http)) is { } wrong
                ? await PageAsync(http, member, wrong, StatusCodes.Status422UnprocessableEntity)
                : SignInPages.Redirect(http, DeskAddress.Members(brand));
        });

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, LocalizedText? wrong = null, int status = StatusCodes.Status200OK) =>
        _session.Page<MembersPage>(http, member, new()
        {
            [nameof(MembersPage.All)] = await _directory.ListAsync(member.Brand, http.RequestAborted),
            [nameof(MembersPage.Said)] = wrong,
            [nameof(MembersPage.IsProblem)] = wrong is not null,
        }, status);

    private static string? NameIn(Dictionary<string, StringValues> form)
    {
        var name = ShownText.OnOneLine(form.GetValueOrDefault("name").ToString());
        return name.Length > 100 || ShownText.IsBlank(name) || ShownText.HasControls(name) ? null : name;
    }

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
