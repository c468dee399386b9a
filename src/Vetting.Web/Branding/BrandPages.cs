using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Web.Asking;
using Vetting.Web.Desk;
using Vetting.Web.Mail;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

/// <summary>Where a brand's owners say how it shows itself: name, logo, colour, reply address and the words of its mails.
/// </summary>
internal sealed class BrandPages
{
    private const int MostFields = 8;
    private const int MostText = 4 * 1024;

    private static readonly PagePolicy Framing = PagePolicy.Framing with { ReferrerPolicy = PagePolicy.SignedIn.ReferrerPolicy };

    private readonly DeskSession _session;
    private readonly IBrandProfiles _profiles;
    private readonly IBrandDirectory _brands;
    private readonly PageRenderer _renderer;
    private readonly IOptions<VettingWebOptions> _web;

    public BrandPages(
        DeskSession session, IBrandProfiles profiles, IBrandDirectory brands, PageRenderer renderer,
        IOptions<VettingWebOptions> web) =>
        (_session, _profiles, _brands, _renderer, _web) = (session, profiles, brands, renderer, web);

    /// <summary>GET /desk/{brand}/brand</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) =>
        ForOwnerAsync(brand, http, (member, look) => Task.FromResult(Page(
            http, member, look, BrandForm.Of(look.Profile), [], said: http.Request.Query["said"] == "saved")));

    /// <summary>POST /desk/{brand}/brand</summary>
    public Task<IResult> SaveAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, look) =>
    {
        var form = BrandForm.Of(await SmallForm.FieldsAsync(http, MostFields, MostText) ?? []);
        if (form.Problems() is { Count: > 0 } problems)
            return Page(http, member, look, form, problems);
        await _profiles.UpdateAsync(brand, form.Over, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <summary>POST /desk/{brand}/brand/logo</summary>
    public Task<IResult> SaveLogoAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (member, look) =>
    {
        if (await LogoOfAsync(http) is not { } png)
            return Page(http, member, look, BrandForm.Of(look.Profile), [BrandWords.WrongLogo]);
        // Before the profile names it, so that it is never named without being there.
        await _profiles.SaveLogoAsync(brand, png.Logo, png.Bytes, http.RequestAborted);
        await _profiles.UpdateAsync(brand, profile => profile with { Logo = png.Logo }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <summary>POST /desk/{brand}/brand/logo/remove</summary>
    public Task<IResult> RemoveLogoAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async (_, _) =>
    {
        await _profiles.UpdateAsync(brand, profile => profile with { Logo = null }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <summary>GET /desk/{brand}/brand/mails/{mail}</summary>
    public Task<IResult> ShowMailAsync(string brand, string mail, HttpContext http) =>
        ForOwnerAsync(brand, http, (member, look) => Task.FromResult(MailKind.Named(mail) is { } kind
            ? MailPage(http, member, WordsForm.Of(kind, look), [], said: http.Request.Query["said"] == "saved")
            : DeskSignInPages.Unknown(http)));

    /// <summary>POST /desk/{brand}/brand/mails/{mail}</summary>
    public Task<IResult> SaveMailAsync(string brand, string mail, HttpContext http) =>
        ChangeMailAsync(brand, mail, http, async (member, _, form) =>
        {
            if (form.Problems(DeskSession.ReaderOf(http, member)) is { Count: > 0 } problems)
                return MailPage(http, member, form, problems);
            await _profiles.UpdateAsync(
                brand, profile => profile with { Words = form.Over(profile.Words) }, http.RequestAborted);
            return SignInPages.Redirect(http, $"{DeskAddress.Mail(brand, mail)}?said=saved");
        });

    /// <summary>POST /desk/{brand}/brand/mails/{mail}/reset</summary>
    public Task<IResult> ResetMailAsync(string brand, string mail, HttpContext http) =>
        ChangeMailAsync(brand, mail, http, async (_, _, form) =>
        {
            var usual = WordsForm.Of(form.Kind, []);
            await _profiles.UpdateAsync(
                brand, profile => profile with { Words = usual.Over(profile.Words) }, http.RequestAborted);
            return SignInPages.Redirect(http, $"{DeskAddress.Mail(brand, mail)}?said=saved");
        });

    /// <summary>POST /desk/{brand}/brand/mails/{mail}/preview?in=fr|en: the mail as it would be, for a frame; nothing is kept.
    /// </summary>
    public Task<IResult> PreviewMailAsync(string brand, string mail, HttpContext http) =>
        ChangeMailAsync(brand, mail, http, (_, look, form) => PreviewAsync(look, form, http));

    /// <summary>GET the same: as it stands.</summary>
    public Task<IResult> ShowPreviewAsync(string brand, string mail, HttpContext http) =>
        ForOwnerAsync(brand, http, (_, look) => MailKind.Named(mail) is { } kind
            ? PreviewAsync(look, WordsForm.Of(kind, look), http)
            : Task.FromResult(DeskSignInPages.Unknown(http)));

    private async Task<IResult> PreviewAsync(BrandLook look, WordsForm form, HttpContext http)
    {
        var language = http.Request.Query["in"] == "en" ? "en" : "fr";
        var words = look with { Profile = look.Profile with { Words = form.Over(look.Profile.Words) } };
        var voice = new MailVoice(
            Reader.Of(language), words,
            [.. form.Kind.Places.Where(place => place.Name != "brand").Select(place => (place.Name, place.Sample.In(language)))]);
        var (subject, heading) = (form.Kind.Words[0], form.Kind.Words[1]);
        var letter = new Letter(
            voice.Line(subject), voice.Line(heading), [.. form.Kind.Words.Skip(2).SelectMany(voice.Say)],
            [new LetterFact(voice.Say(BrandWords.Subject), voice.Line(subject))],
            new LetterLink(voice.Say(BrandWords.SampleButton), _web.Value.AddressOf("/")), [look.Name]);
        PagePolicy.Framed.Apply(http.Response);
        return Results.Content(await MailComposer.HtmlAsync(_renderer, letter, voice), "text/html; charset=utf-8");
    }

    private static async Task<PngImage?> LogoOfAsync(HttpContext http)
    {
        // The file and the frame that a form puts around it.
        if (http.Request.ContentLength is not { } length || length > PngImage.MostBytes + MostText)
            return null;
        return await SentFile.UseAsync(http.Request, file =>
        {
            if (file is null)
                return Task.FromResult<PngImage?>(null);
            using var bytes = new MemoryStream();
            using (var content = file.Open())
                content.CopyTo(bytes);
            return Task.FromResult(PngImage.Read(bytes.ToArray()));
        }, http.RequestAborted);
    }

    private Task<IResult> ForOwnerAsync(
        string brand, HttpContext http, Func<Member, BrandLook, Task<IResult>> answer) =>
        _session.ForMemberAsync(brand, http, async member => member.Role == MemberRole.Owner
            ? await answer(member, await LookAsync(brand, http))
            : Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, BrandWords.OwnersOnly,
                [BrandWords.OwnersOnlyText], _brands.NameOf(brand), PagePolicy.SignedIn));

    internal Task<IResult> ChangeAsync(string brand, HttpContext http, Func<Member, BrandLook, Task<IResult>> change) =>
        ForOwnerAsync(brand, http, (member, look) =>
            SameOrigin.Sent(http.Request) ? change(member, look) : Task.FromResult(OpsPages.Elsewhere(http)));

    private Task<IResult> ChangeMailAsync(
        string brand, string mail, HttpContext http, Func<Member, BrandLook, WordsForm, Task<IResult>> change) =>
        ChangeAsync(brand, http, async (member, look) => MailKind.Named(mail) is { } kind
            ? await change(member, look, WordsForm.Of(
                kind, await SmallForm.FieldsAsync(http, WordsForm.MostFields, WordsForm.MostText) ?? []))
            : DeskSignInPages.Unknown(http));

    private async Task<BrandLook> LookAsync(string brand, HttpContext http)
    {
        var profile = await _profiles.FindAsync(brand, http.RequestAborted);
        return new BrandLook(profile.Name ?? _brands.NameOf(brand), profile);
    }

    internal IResult Page(
        HttpContext http, Member member, BrandLook look, BrandForm form, IReadOnlyList<LocalizedText> problems,
        bool said = false, HoursForm? hours = null) =>
        _session.Page<BrandPage>(http, member, new()
        {
            [nameof(BrandPage.Look)] = look,
            [nameof(BrandPage.Configured)] = _brands.NameOf(member.Brand),
            [nameof(BrandPage.Form)] = form,
            [nameof(BrandPage.Hours)] = hours ?? HoursForm.Of(look.Profile.Calendar),
            [nameof(BrandPage.Problems)] = problems,
            [nameof(BrandPage.Said)] = said,
        }, Status(problems));

    private IResult MailPage(
        HttpContext http, Member member, WordsForm form, IReadOnlyList<LocalizedText> problems, bool said = false) =>
        _session.Page<MailWordsPage>(http, member, new()
        {
            [nameof(MailWordsPage.Form)] = form,
            [nameof(MailWordsPage.Problems)] = problems,
            [nameof(MailWordsPage.Said)] = said,
        }, Status(problems), Framing);

    private static int Status(IReadOnlyList<LocalizedText> problems) =>
        problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
