using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Web.Api;
using Vetting.Web.Branding;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>A member's private address for their calendar, and what it gives.</summary>
internal sealed class CalendarPages
{
    private readonly DeskSession _session;
    private readonly CalendarDesk _desk;
    private readonly BrandLooks _looks;
    private readonly IOptions<VettingWebOptions> _web;
    private readonly TimeProvider _time;

    public CalendarPages(
        DeskSession session, CalendarDesk desk, BrandLooks looks, IOptions<VettingWebOptions> web, TimeProvider time) =>
        (_session, _desk, _looks, _web, _time) = (session, desk, looks, web, time);

    /// <summary>GET /desk/{brand}/calendar</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) =>
        _session.ForMemberAsync(brand, http, member => PageAsync(http, member, token: null));

    /// <summary>POST /desk/{brand}/calendar: makes an address, and shows it this once.</summary>
    public Task<IResult> RenewAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async member =>
        await PageAsync(http, member, await _desk.RenewAsync(member, http.RequestAborted)));

    /// <summary>POST /desk/{brand}/calendar/end</summary>
    public Task<IResult> EndAsync(string brand, HttpContext http) => ChangeAsync(brand, http, async member =>
    {
        await _desk.EndAsync(member, http.RequestAborted);
        return SignInPages.Redirect(http, DeskAddress.Calendar(brand));
    });

    /// <summary>GET /calendar/{token}.ics</summary>
    public async Task<IResult> FeedAsync(string token, HttpContext http)
    {
        if (await _desk.ReadAsync(token, http.RequestAborted) is not { } terms)
            return Results.NotFound();
        var look = await _looks.OfAsync(terms.Member.Brand, http.RequestAborted);
        var calendar = TermCalendar.Of(terms, look.Name, _web.Value.AddressOf, _time.GetUtcNow());
        return Answer.Bytes(200, "text/calendar; charset=utf-8", Encoding.UTF8.GetBytes(calendar))
            .With("Content-Disposition", "attachment; filename=terms.ics");
    }

    private Task<IResult> ChangeAsync(string brand, HttpContext http, Func<Member, Task<IResult>> change) =>
        _session.ForMemberAsync(brand, http, member =>
            SameOrigin.Sent(http.Request) ? change(member) : Task.FromResult(OpsPages.Elsewhere(http)));

    private async Task<IResult> PageAsync(HttpContext http, Member member, string? token) =>
        _session.Page<CalendarPage>(http, member, new()
        {
            [nameof(CalendarPage.Feed)] = await _desk.FindAsync(member, http.RequestAborted),
            [nameof(CalendarPage.Address)] = token is null ? null : _web.Value.AddressOf($"/calendar/{token}.ics"),
        }, policy: PagePolicy.SignedIn.Scripted);
}
