using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Where a brand's people see every candidate.</summary>
public sealed class DeskPages
{
    private const int MostCompared = 6;

    private readonly DeskSession _session;
    private readonly CandidateIndex _index;
    private readonly IVettingStore _vettings;
    private readonly IBriefStore _briefs;
    private readonly IContentStore _content;
    private readonly IDecisionLog _log;
    private readonly TimeProvider _time;

    internal DeskPages(
        DeskSession session, CandidateIndex index, IVettingStore vettings, IBriefStore briefs, IContentStore content,
        IDecisionLog log, TimeProvider time) =>
        (_session, _index, _vettings, _briefs, _content, _log, _time) =
            (session, index, vettings, briefs, content, log, time);

    /// <summary>GET /desk/{brand}</summary>
    public Task<IResult> HomeAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var now = _time.GetUtcNow();
        var all = await _index.AllAsync(brand, http.RequestAborted);
        return _session.Page<DeskHomePage>(http, member, new()
        {
            [nameof(DeskHomePage.Home)] = await DeskHome.OfAsync(member, all, _briefs, now, http.RequestAborted),
            [nameof(DeskHomePage.Now)] = now,
        });
    });

    /// <summary>GET /desk/{brand}/candidates</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var query = QueryOf(http.Request);
        return _session.Page<CandidatesPage>(http, member, new()
        {
            [nameof(CandidatesPage.Page)] = CandidateList.Of(await _index.AllAsync(brand, http.RequestAborted), query),
            [nameof(CandidatesPage.Query)] = query,
            [nameof(CandidatesPage.Cards)] = http.Request.Query["view"] == "cards",
        });
    });

    /// <summary>GET /desk/{brand}/candidates.csv and .json</summary>
    public Task<IResult> ExportAsync(string brand, bool csv, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var rows = CandidateList.Whole(await _index.AllAsync(brand, http.RequestAborted), QueryOf(http.Request));
        return csv ? CandidateFile.Csv(rows, DeskSession.ReaderOf(http, member)) : CandidateFile.Json(rows);
    });

    /// <summary>GET /desk/{brand}/compare?id=…&amp;id=…</summary>
    public Task<IResult> CompareAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        List<(VettingSummary, Dossier)> dossiers = [];
        foreach (var id in http.Request.Query["id"].OfType<string>().Distinct().Take(MostCompared))
        {
            if (await FindAsync(brand, id, http) is { Dossier: { } dossier } row
                && await DossierAsync(dossier, http.RequestAborted) is { } read)
            {
                dossiers.Add((row, read));
            }
        }

        return _session.Page<ComparePage>(http, member, new() { [nameof(ComparePage.Dossiers)] = dossiers });
    });

    /// <summary>GET /desk/{brand}/vettings/{id}</summary>
    public Task<IResult> ShowAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        if (await FindAsync(brand, id, http) is not { } vetting)
            return DeskSignInPages.Unknown(http);
        return _session.Page<DeskVettingPage>(http, member, new()
        {
            [nameof(DeskVettingPage.Vetting)] = vetting,
            [nameof(DeskVettingPage.Dossier)] = vetting.Dossier is { } dossier
                ? await DossierAsync(dossier, http.RequestAborted)
                : null,
            [nameof(DeskVettingPage.Submission)] = vetting is { Unread: not null, Order: { } order }
                ? await _content.GetJsonAsync<Submission>(order.Submission, http.RequestAborted)
                : null,
            [nameof(DeskVettingPage.Closing)] =
                (await _log.ReadAsync(id, http.RequestAborted)).FirstOrDefault()?.Closing,
        });
    });

    private async Task<VettingSummary?> FindAsync(string brand, string id, HttpContext http) =>
        VettingId.Parse(id)?.Brand == brand ? await _vettings.FindAsync(id, http.RequestAborted) : null;

    private async Task<Dossier?> DossierAsync(ContentRef dossier, CancellationToken cancellation)
    {
        try
        {
            return await _content.GetJsonAsync<Dossier>(dossier, cancellation);
        }
        catch (ContentMissingException)
        {
            return null;
        }
    }

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
