using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Watching;
using Vetting.Web.Desk;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Watching;

/// <summary>Whom a brand watches, and what changed about them: on its desk, and by the links of mails.</summary>
internal sealed class WatchPages
{
    private const int MostText = 8 * 1024;
    private const int PageSize = 50;

    private readonly WatchDesk _desk;
    private readonly DeskSession _session;
    private readonly IBriefStore _briefs;
    private readonly IContentStore _content;
    private readonly IBrandDirectory _brands;
    private readonly IntegrityKey _key;

    public WatchPages(
        WatchDesk desk, DeskSession session, IBriefStore briefs, IContentStore content, IBrandDirectory brands, IntegrityKey key) =>
        (_desk, _session, _briefs, _content, _brands, _key) = (desk, session, briefs, content, brands, key);

    /// <summary>GET /desk/{brand}/watch</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var everyone = await _desk.ListAsync(brand, http.RequestAborted);
        var page = int.TryParse(http.Request.Query["page"], out var asked) && asked is > 1 and < 10_000 ? asked : 1;
        var all = everyone.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return _session.Page<WatchListPage>(http, member, new()
        {
            [nameof(WatchListPage.All)] = all,
            [nameof(WatchListPage.Next)] = everyone.Count > page * PageSize ? page + 1 : null,
            [nameof(WatchListPage.Briefs)] = await BriefTitles.OfAsync(
                _briefs, brand, all.Select(watch => watch.BriefId), http.RequestAborted),
        });
    });

    /// <summary>GET /desk/{brand}/watch/{id}</summary>
    public Task<IResult> ShowAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
        await _desk.FindAsync(brand, id, http.RequestAborted) is { } found
            ? await DeskPageAsync(found.Watch, found.Lines, member, http, problem: null)
            : DeskSignInPages.Unknown(http));

    /// <summary>POST /desk/{brand}/watch/{id}/{act}: seen, mute, end or look.</summary>
    public Task<IResult> ActAsync(string brand, string id, string act, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (!member.MayDecide || await _desk.FindAsync(brand, id, http.RequestAborted) is not { } found)
            return DeskSignInPages.Unknown(http);
        var problem = await DoAsync(found.Watch, act, member.Name, await SmallForm.FieldsAsync(http, 6, MostText) ?? [], http.RequestAborted);
        return problem is null
            ? SignInPages.Redirect(http, $"{DeskAddress.Watch(brand, id)}?said={act}")
            : await DeskPageAsync(found.Watch, found.Lines, member, http, problem);
    });

    /// <summary>GET and HEAD /review/{token}/watch: shows, and changes nothing.</summary>
    public async Task<IResult> OpenAsync(string token, HttpContext http) =>
        await LinkedAsync(await _desk.OpenAsync(token, http.RequestAborted), token, http, problem: null);

    /// <summary>POST /review/{token}/watch/{act}</summary>
    public async Task<IResult> ActByLinkAsync(string token, string act, HttpContext http)
    {
        var view = await _desk.OpenAsync(token, http.RequestAborted);
        if (view is not WatchView.Shown shown)
            return await LinkedAsync(view, token, http, problem: null);
        var form = await SmallForm.FieldsAsync(http, 6, MostText);
        if (form is null || !PageToken.IsOf(_key, token, form.GetValueOrDefault(PageToken.Field)))
        {
            return Notice.Page(
                ReaderChoice.Of(http, shown.Link.Locale), StatusCodes.Status422UnprocessableEntity, NoticeWords.NotAForm,
                [WatchWords.NotAForm], _brands.NameOf(shown.Watch.Brand));
        }

        var problem = await DoAsync(shown.Watch, act, shown.Link.ReviewerName, form, http.RequestAborted);
        return problem is null
            ? new SeeOther($"{http.Request.PathBase}/review/{token}/watch?lang={ReaderChoice.Of(http, shown.Link.Locale).Language}&said={act}")
            : await LinkedAsync(view, token, http, problem);
    }

    /// <returns>Null when it was done.</returns>
    private async Task<WatchProblem?> DoAsync(
        Watch watch, string act, string by, Dictionary<string, StringValues> form, CancellationToken cancellation)
    {
        string Field(string name) => form.GetValueOrDefault(name).ToString().Trim();
        return act switch
        {
            "seen" => await _desk.SeeAsync(watch, by, Field("seen-reason"), cancellation),
            "mute" => await _desk.MuteAsync(
                watch, by, Field("subject"), Field("mute-reason"), int.TryParse(Field("mute-days"), out var days) ? days : 0, cancellation),
            "end" => await _desk.EndAsync(watch, by, Field("end-reason"), cancellation),
            "look" => await _desk.LookNowAsync(watch, by, cancellation),
            _ => WatchProblem.NoSubject,
        };
    }

    private async Task<IResult> DeskPageAsync(
        Watch watch, IReadOnlyList<WatchLine> lines, Core.Members.Member member, HttpContext http, WatchProblem? problem) =>
        _session.Page<DeskWatchPage>(http, member, new()
        {
            [nameof(DeskWatchPage.Shown)] = await OnPageAsync(
                watch, lines, member.MayDecide ? DeskAddress.Watch(watch.Brand, watch.Id) : null, token: null,
                DeskAddress.Vetting(watch.Brand, watch.Id), http.RequestAborted),
            [nameof(DeskWatchPage.Said)] = SaidIn(http),
            [nameof(DeskWatchPage.Problem)] = problem,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private async Task<IResult> LinkedAsync(WatchView view, string token, HttpContext http, WatchProblem? problem)
    {
        switch (view)
        {
            case WatchView.Shown(var link, var watch, var lines):
                return new PageResult<LinkedWatchPage>(ReaderChoice.Of(http, link.Locale), new Dictionary<string, object?>
                {
                    [nameof(LinkedWatchPage.BrandName)] = _brands.NameOf(watch.Brand),
                    [nameof(LinkedWatchPage.Shown)] = await OnPageAsync(
                        watch, lines, $"{http.Request.PathBase}/review/{token}/watch", PageToken.Of(_key, link),
                        $"{http.Request.PathBase}/review/{token}", http.RequestAborted),
                    [nameof(LinkedWatchPage.Said)] = SaidIn(http),
                    [nameof(LinkedWatchPage.Problem)] = problem,
                }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, PagePolicy.Strict);
            case WatchView.ExpiredLink(var link, var watch):
                return Notice.Page(
                    ReaderChoice.Of(http, link.Locale), StatusCodes.Status410Gone, NoticeWords.Expired,
                    [WatchWords.ExpiredText.With(("brand", _brands.NameOf(watch.Brand)))], _brands.NameOf(watch.Brand));
            default:
                return Notice.Page(
                    ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);
        }
    }

    private async Task<WatchOnPage> OnPageAsync(
        Watch watch, IReadOnlyList<WatchLine> lines, string? action, string? token, string dossier, CancellationToken cancellation) => new(
        watch, lines, await TitleAsync(watch, cancellation), await RulesAsync(watch, cancellation), action, token, dossier);

    private async Task<string> TitleAsync(Watch watch, CancellationToken cancellation) =>
        (await _content.GetJsonAsync<Brief>(watch.Order.Brief, cancellation)).Title;

    private async Task<IReadOnlyDictionary<string, LocalizedText>> RulesAsync(Watch watch, CancellationToken cancellation)
    {
        try
        {
            return ((await _content.GetJsonAsync<Dossier>(watch.Reference, cancellation)).Rules ?? [])
                .ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        }
        catch (Exception gone) when (gone is ContentMissingException or PermanentFailureException)
        {
            return new Dictionary<string, LocalizedText>();
        }
    }

    private static LocalizedText? SaidIn(HttpContext http) => http.Request.Query["said"].ToString() switch
    {
        "seen" => WatchWords.SaidSeen,
        "mute" => WatchWords.SaidMuted,
        "end" => WatchWords.SaidEnded,
        "look" => WatchWords.SaidLook,
        _ => null,
    };
}
