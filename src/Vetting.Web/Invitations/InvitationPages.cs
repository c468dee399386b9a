using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Core.Members;
using Vetting.Web.Api;
using Vetting.Web.Desk;
using Vetting.Web.Mail;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

/// <summary>Where a brand's people share a brief's link, invite creators, and see what came of it.</summary>
internal sealed class InvitationPages
{
    private const int PageSize = 60;

    private readonly DeskSession _session;
    private readonly InvitationDesk _desk;
    private readonly IBriefStore _briefs;
    private readonly IOptions<VettingWebOptions> _web;
    private readonly TimeProvider _time;

    public InvitationPages(
        DeskSession session, InvitationDesk desk, IBriefStore briefs, IOptions<VettingWebOptions> web, TimeProvider time) =>
        (_session, _desk, _briefs, _web, _time) = (session, desk, briefs, web, time);

    /// <summary>GET /desk/{brand}/briefs/{brief}/invitations?page=n</summary>
    public Task<IResult> ShowAsync(string brand, string brief, HttpContext http) =>
        WithBriefAsync(brand, brief, http, (member, found) => PageAsync(http, member, found, FormOf(found), [], []));

    /// <summary>POST /desk/{brand}/briefs/{brief}/invitations: answers with the page, as the same list sent again invites nobody
    /// twice.</summary>
    public Task<IResult> InviteAsync(string brand, string brief, HttpContext http) =>
        ChangeAsync(brand, brief, http, async (member, found) =>
        {
            if (await InviteForm.ReadAsync(http, found.Locale) is not { } form)
                return await PageAsync(http, member, found, FormOf(found), [InvitationWords.TooManyPeople.With(("count", "…"))], []);
            var reader = DeskSession.ReaderOf(http, member);
            var list = InviteeList.Read(form.People);
            if (form.Problems(list, reader) is { Count: > 0 } problems)
                return await PageAsync(http, member, found, form, problems, []);
            return await _desk.InviteAsync(
                member, found.Id, list.People, form.Locale, OwnWords.Of(form.Words), http.RequestAborted) switch
            {
                InviteResult.Done done => await PageAsync(http, member, found, FormOf(found), [], Said(done, list)),
                InviteResult.TooMany => await PageAsync(http, member, found, form, [Full(InvitationWords.DayFull, reader)], []),
                _ => await PageAsync(http, member, found, form, [InvitationWords.NotAllowed], []),
            };
        });

    /// <summary>POST /desk/{brand}/briefs/{brief}/invitations/{id}/again</summary>
    public Task<IResult> SendAgainAsync(string brand, string brief, string id, HttpContext http) =>
        ChangeOneAsync(brand, brief, http, member => _desk.SendAgainAsync(member, brief, id, http.RequestAborted));

    /// <summary>POST /desk/{brand}/briefs/{brief}/invitations/{id}/withdraw</summary>
    public Task<IResult> WithdrawAsync(string brand, string brief, string id, HttpContext http) =>
        ChangeOneAsync(brand, brief, http, member => _desk.WithdrawAsync(member, brief, id, http.RequestAborted));

    /// <summary>GET /desk/{brand}/briefs/{brief}/invitations/code.svg</summary>
    public Task<IResult> CodeAsync(string brand, string brief, HttpContext http) =>
        WithBriefAsync(brand, brief, http, (_, found) => Task.FromResult<IResult>(
            Answer.Bytes(200, "image/svg+xml", System.Text.Encoding.UTF8.GetBytes(QrPath.Of(LinkTo(brand, found)).ToSvg()))
                .With("Content-Security-Policy", "default-src 'none'; sandbox")
                .With("Content-Disposition", $"attachment; filename={brand}-{found.Id}.svg")));

    /// <summary>GET /desk/{brand}/briefs/{brief}/invitations/poster: to print.</summary>
    public Task<IResult> PosterAsync(string brand, string brief, HttpContext http) =>
        WithBriefAsync(brand, brief, http, (member, found) => Task.FromResult<IResult>(
            _session.Page<PosterPage>(http, member, new()
            {
                [nameof(PosterPage.Brief)] = found,
                [nameof(PosterPage.Address)] = LinkTo(brand, found),
            })));

    private Task<IResult> WithBriefAsync(
        string brand, string brief, HttpContext http, Func<Member, Brief, Task<IResult>> answer) =>
        _session.ForMemberAsync(brand, http, async member =>
            Slug.IsValid(brief) && await _briefs.FindAsync(brand, brief, http.RequestAborted) is { } found
                ? await answer(member, found)
                : DeskSignInPages.Unknown(http));

    private Task<IResult> ChangeAsync(
        string brand, string brief, HttpContext http, Func<Member, Brief, Task<IResult>> change) =>
        WithBriefAsync(brand, brief, http, (member, found) =>
            SameOrigin.Sent(http.Request) ? change(member, found) : Task.FromResult(OpsPages.Elsewhere(http)));

    private Task<IResult> ChangeOneAsync(
        string brand, string brief, HttpContext http, Func<Member, Task<InvitationChange>> change) =>
        ChangeAsync(brand, brief, http, async (member, found) =>
            Sentence(await change(member), DeskSession.ReaderOf(http, member)) is { } wrong
                ? await PageAsync(http, member, found, FormOf(found), [wrong], [])
                : SignInPages.Redirect(http, $"{DeskAddress.Invitations(brand, brief)}#list"));

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, Brief brief, InviteForm form, IReadOnlyList<LocalizedText> problems,
        IReadOnlyList<LocalizedText> said)
    {
        var all = await _desk.ListAsync(member.Brand, brief.Id, http.RequestAborted);
        var page = int.TryParse(http.Request.Query["page"], out var asked) && asked is > 0 and < 10_000 ? asked : 1;
        return _session.Page<InvitationsPage>(http, member, new()
        {
            [nameof(InvitationsPage.Brief)] = brief,
            [nameof(InvitationsPage.Address)] = LinkTo(member.Brand, brief),
            [nameof(InvitationsPage.Form)] = form,
            [nameof(InvitationsPage.Problems)] = problems,
            [nameof(InvitationsPage.Said)] = said,
            [nameof(InvitationsPage.Items)] = all.Skip((page - 1) * PageSize).Take(PageSize).ToList(),
            [nameof(InvitationsPage.All)] = all.Count,
            [nameof(InvitationsPage.Page)] = page,
            [nameof(InvitationsPage.HasMore)] = page * PageSize < all.Count,
            [nameof(InvitationsPage.Now)] = _time.GetUtcNow(),
        }, problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, PagePolicy.SignedIn.Scripted);
    }

    private string LinkTo(string brand, Brief brief) => _web.Value.AddressOf($"/apply/{brand}/{brief.Id}");

    private static InviteForm FormOf(Brief brief) => new("", "", brief.Locale);

    private static IReadOnlyList<LocalizedText> Said(InviteResult.Done done, InviteeList list)
    {
        static IEnumerable<LocalizedText> About(LocalizedText sentence, IEnumerable<string> names) =>
            names.Any() ? [sentence.With(("people", string.Join(", ", names)))] : [];
        static IEnumerable<string> Names(IEnumerable<Invitee> people) => people.Select(person => OneLine.Of(person.Name));
        return
        [
            .. About(InvitationWords.SentTo, Names(done.Invited)), .. About(InvitationWords.KnownBefore, Names(done.Known)),
            .. About(InvitationWords.Refusing, Names(done.Refusing)),
            .. About(InvitationWords.Repeated, list.Repeated.Distinct(StringComparer.OrdinalIgnoreCase)),
        ];
    }

    private static LocalizedText? Sentence(InvitationChange change, Reader reader) => change switch
    {
        InvitationChange.Done => null,
        InvitationChange.NotAllowed => InvitationWords.NotAllowed,
        InvitationChange.NotFound => InvitationWords.Gone,
        InvitationChange.Over => InvitationWords.Over,
        InvitationChange.TooMany => Full(InvitationWords.Enough, reader),
        InvitationChange.UnderWay => InvitationWords.UnderWay,
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static LocalizedText Full(LocalizedText sentence, Reader reader) =>
        sentence.With(("most", reader.Count(InvitationDesk.MostADay)));
}
