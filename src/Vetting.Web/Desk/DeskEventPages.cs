using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Desk;
using Vetting.Core.Events;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Web.Events;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What the brand's own system was told, for the desk's owners.</summary>
internal sealed class DeskEventPages
{
    private const int PageSize = 50;

    private readonly DeskSession _session;
    private readonly IBrandDirectory _brands;
    private readonly IEventLog _events;
    private readonly EventSending _sending;
    private readonly CandidateIndex _index;

    public DeskEventPages(
        DeskSession session, IBrandDirectory brands, IEventLog events, EventSending sending, CandidateIndex index) =>
        (_session, _brands, _events, _sending, _index) = (session, brands, events, sending, index);

    /// <summary>GET /desk/{brand}/webhooks</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => ForOwnerAsync(brand, http, async member =>
    {
        var after = http.Request.Query["after"].ToString() is { Length: > 0 } continuation ? continuation : null;
        try
        {
            var page = await _events.ListAsync(brand, PageSize, after, http.RequestAborted);
            var names = (await _index.AllAsync(brand, http.RequestAborted)).Select(candidate => candidate.Vetting)
                .ToDictionary(row => row.Id, row => row.CreatorName, StringComparer.Ordinal);
            return _session.Page<DeskEventsPage>(http, member, new()
            {
                [nameof(DeskEventsPage.Rows)] = page.Items.Select(happened => new EventRow(
                    happened, names.GetValueOrDefault(happened.VettingId) ?? happened.VettingId,
                    DeskAddress.Vetting(brand, happened.VettingId), DeskAddress.Replay(brand, happened.Id))).ToList(),
                [nameof(DeskEventsPage.Next)] = page.Continuation,
                [nameof(DeskEventsPage.IsFirstPage)] = after is null,
                // What follows the path may be a secret.
                [nameof(DeskEventsPage.Address)] = _brands.Find(brand)?.Outcome?.Address.GetLeftPart(UriPartial.Path),
                [nameof(DeskEventsPage.Said)] = ReplaySaid.In(http.Request),
            });
        }
        catch (ArgumentException) when (after is not null)
        {
            return SignInPages.Redirect(http, DeskAddress.Webhooks(brand));
        }
    });

    /// <summary>POST /desk/{brand}/webhooks/{id}/replay</summary>
    public Task<IResult> ReplayAsync(string brand, string id, HttpContext http) => ForOwnerAsync(brand, http, async _ =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        var key = new EventKey(brand, id);
        if (await _events.FindAsync(key, http.RequestAborted) is null)
            return DeskSignInPages.Unknown(http);
        var answer = await _sending.SendAsync(key, again: true, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Webhooks(brand)}?said={ReplaySaid.Of(answer)}");
    });

    private Task<IResult> ForOwnerAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer) =>
        _session.ForMemberAsync(brand, http, async member => member.Role == MemberRole.Owner
            ? await answer(member)
            : Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, EventWords.OwnersOnly,
                [EventWords.OwnersOnlyDo], policy: PagePolicy.SignedIn));
}
