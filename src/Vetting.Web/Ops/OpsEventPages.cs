using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.Review;
using Vetting.Web.Events;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

/// <summary>What brands' own systems were told, and what they have not taken.</summary>
internal sealed class OpsEventPages
{
    private const int PageSize = 50;

    private readonly OpsSession _session;
    private readonly IEventLog _events;
    private readonly EventSending _sending;

    public OpsEventPages(OpsSession session, IEventLog events, EventSending sending) =>
        (_session, _events, _sending) = (session, events, sending);

    /// <summary>GET /ops/webhooks: what is not delivered; or all of one brand.</summary>
    public async Task<IResult> ListAsync(HttpContext http)
    {
        if (!await _session.IsOpenAsync(http))
            return OpsPages.ToSignIn(http);
        var brand = http.Request.Query["brand"].ToString().Trim() is { Length: > 0 } named && Slug.IsValid(named) ? named : null;
        var after = http.Request.Query["after"].ToString() is { Length: > 0 } continuation ? continuation : null;
        try
        {
            var page = await _events.ListAsync(brand, PageSize, after, http.RequestAborted);
            var language = ReaderChoice.Of(http).Language;
            return new PageResult<OpsEventsPage>(ReaderChoice.Of(http), new Dictionary<string, object?>
            {
                [nameof(OpsEventsPage.Rows)] = page.Items.Select(happened => new EventRow(
                    happened, happened.VettingId, $"{OpsAddress.Of(happened.VettingId)}?lang={language}",
                    OpsAddress.Replay(happened.Key, language))).ToList(),
                [nameof(OpsEventsPage.Brand)] = brand,
                [nameof(OpsEventsPage.Next)] = page.Continuation,
                [nameof(OpsEventsPage.Said)] = ReplaySaid.In(http.Request),
            }, policy: PagePolicy.SignedIn);
        }
        catch (ArgumentException) when (after is not null)
        {
            return SignInPages.Redirect(http, OpsAddress.Webhooks(ReaderChoice.Of(http).Language, brand));
        }
    }

    /// <summary>POST /ops/webhooks/{brand}/{id}/replay</summary>
    public async Task<IResult> ReplayAsync(string brand, string id, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (!await _session.IsOpenAsync(http))
            return OpsPages.ToSignIn(http);
        var key = new EventKey(brand, id);
        if (await _events.FindAsync(key, http.RequestAborted) is null)
            return OpsPages.Unknown(http);
        var answer = await _sending.SendAsync(key, again: true, http.RequestAborted);
        return SignInPages.Redirect(
            http, $"{OpsAddress.Webhooks(ReaderChoice.Of(http).Language, brand)}&said={ReplaySaid.Of(answer)}");
    }
}
