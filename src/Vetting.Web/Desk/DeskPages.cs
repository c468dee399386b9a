using Microsoft.AspNetCore.Http;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Web.Campaigns;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Where a brand's people see every candidate.</summary>
internal sealed class DeskPages
{
    private const int MostCompared = 6;

    private readonly DeskSession _session;
    private readonly CandidateIndex _index;
    private readonly DeskDossiers _dossiers;
    private readonly MemberDirectory _directory;
    private readonly IBriefStore _briefs;
    private readonly TimeProvider _time;
    private readonly PastCampaigns _past;
    private readonly IBrandProfiles _profiles;

    public DeskPages(
        DeskSession session, CandidateIndex index, DeskDossiers dossiers, MemberDirectory directory, IBriefStore briefs,
        TimeProvider time, PastCampaigns past, IBrandProfiles profiles)
    {
        (_session, _index, _dossiers, _directory, _briefs, _time) = (session, index, dossiers, directory, briefs, time);
        (_past, _profiles) = (past, profiles);
    }

    /// <summary>GET /desk/{brand}</summary>
    public Task<IResult> HomeAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var now = _time.GetUtcNow();
        var all = await _index.AllAsync(brand, http.RequestAborted);
        var home = await DeskHome.OfAsync(
            member, await _directory.ListAsync(brand, http.RequestAborted), all, _briefs, now, http.RequestAborted);
        return _session.Page<DeskHomePage>(http, member, new()
        {
            [nameof(DeskHomePage.Home)] = home,
            [nameof(DeskHomePage.Briefs)] = await TitlesAsync(brand, home.Shown.Select(row => row.BriefId), http),
            [nameof(DeskHomePage.Now)] = now,
            [nameof(DeskHomePage.Inviting)] = await InvitingAsync(brand, http),
        });
    });

    /// <summary>GET /desk/{brand}/candidates</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var query = QueryOf(http.Request);
        var order = await OrderAsync(brand, http);
        var page = CandidateList.Of(await _index.AllAsync(brand, http.RequestAborted), query, order.ScoreOf);
        return _session.Page<CandidatesPage>(http, member, new()
        {
            [nameof(CandidatesPage.Page)] = page,
            [nameof(CandidatesPage.Briefs)] = await TitlesAsync(brand, page.Choices.Briefs.Select(brief => brief.Value), http),
            [nameof(CandidatesPage.Query)] = query,
            [nameof(CandidatesPage.Order)] = order,
            [nameof(CandidatesPage.Cards)] = http.Request.Query["view"] == "cards",
            [nameof(CandidatesPage.AllPicked)] = http.Request.Query["pick"] == "all",
            [nameof(CandidatesPage.Inviting)] = page.All == 0 ? await InvitingAsync(brand, http) : null,
        });
    });

    /// <summary>GET /desk/{brand}/candidates.csv and .json</summary>
    public Task<IResult> ExportAsync(string brand, bool csv, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var rows = CandidateList.Whole(
            await _index.AllAsync(brand, http.RequestAborted), QueryOf(http.Request), (await OrderAsync(brand, http)).ScoreOf);
        var briefs = await TitlesAsync(brand, rows.Select(row => row.BriefId), http);
        return csv
            ? CandidateFile.Csv(rows, briefs, DeskSession.ReaderOf(http, member)) : CandidateFile.Json(rows, briefs);
    });

    /// <summary>GET /desk/{brand}/compare?id=…&amp;id=…</summary>
    public Task<IResult> CompareAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        List<(VettingSummary, Dossier)> dossiers = [];
        foreach (var id in http.Request.Query["id"].OfType<string>().Distinct().Take(MostCompared))
        {
            if (await _dossiers.FindAsync(brand, id, http.RequestAborted) is { } row
                && await _dossiers.OfAsync(row, http.RequestAborted) is { } dossier)
            {
                dossiers.Add((row, dossier));
            }
        }

        return _session.Page<ComparePage>(http, member, new() { [nameof(ComparePage.Dossiers)] = dossiers });
    });

    /// <summary>Where creators are invited, once there is a brief; where there are several, one is chosen first.</summary>
    private async Task<string?> InvitingAsync(string brand, HttpContext http) =>
        (await _briefs.ListAsync(brand, 2, null, http.RequestAborted)).Items switch
        {
            [] => null,
            [var only] => DeskAddress.Invitations(brand, only.Name),
            _ => BriefAddress.List(brand),
        };

    private async Task<MeasuredOrder> OrderAsync(string brand, HttpContext http) => new(
        await _past.OfAsync(brand, http.RequestAborted),
        (await _profiles.FindAsync(brand, http.RequestAborted)).ResultsWeigh ?? 0);

    private Task<BriefTitles> TitlesAsync(string brand, IEnumerable<string> ids, HttpContext http) =>
        BriefTitles.OfAsync(_briefs, brand, ids, http.RequestAborted);

    private static CandidateQuery QueryOf(HttpRequest request)
    {
        string? Of(string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
        T? One<T>(string name) where T : struct, Enum =>
            Enum.TryParse<T>(Of(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        var sort = Of("sort");
        return new CandidateQuery(
            Of("brief"), One<VettingStage>("stage"), Of("q"), Of("tier"), Of("platform"), Of("language"),
            One<Recommendation>("advice"),
            sort is not null && (CandidateQuery.Orders.Contains(sort)
                || Enum.GetValues<Dimension>().Any(dimension => DimensionKey.Of(dimension) == sort))
                ? sort : CandidateQuery.ByScore,
            int.TryParse(Of("page"), out var page) && page is > 0 and < 100_000 ? page : 1);
    }
}
