using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Dossiers;
using Vetting.Web.Ops;

namespace Vetting.Web.Desk;

/// <summary>What stands beside a dossier on the desk: its summary, its record and its archive.</summary>
internal sealed class DeskBesidePages
{
    private readonly DeskSession _session;
    private readonly DeskDossiers _dossiers;
    private readonly IContentStore _content;
    private readonly IDecisionLog _log;
    private readonly RecordCheck _records;
    private readonly EvidenceView _evidence;

    public DeskBesidePages(
        DeskSession session, DeskDossiers dossiers, IContentStore content, IDecisionLog log, RecordCheck records,
        EvidenceView evidence)
    {
        (_session, _dossiers, _content, _log) = (session, dossiers, content, log);
        (_records, _evidence) = (records, evidence);
    }

    /// <summary>GET /desk/{brand}/vettings/{id}/summary: one page to hand on.</summary>
    public Task<IResult> SummariseAsync(string brand, string id, HttpContext http) =>
        OpenAsync(brand, id, http, async (member, vetting, dossier) =>
        {
            var rows = await _log.ReadAsync(id, http.RequestAborted);
            var closing = rows.Counting() ?? Standing.Of(rows, vetting).Decision;
            return _session.Sheet<SummaryPage>(http, member, new()
            {
                [nameof(SummaryPage.Dossier)] = dossier,
                [nameof(SummaryPage.Deciding)] = await new Deciders(_content).OfAsync(vetting, closing, http.RequestAborted),
            });
        });

    /// <summary>GET /desk/{brand}/vettings/{id}/record: where the dossier comes from.</summary>
    public Task<IResult> ShowRecordAsync(string brand, string id, HttpContext http) =>
        OpenAsync(brand, id, http, (member, _, dossier) => Task.FromResult(_session.Sheet<RecordPage>(http, member, new()
        {
            [nameof(RecordPage.Dossier)] = dossier,
            [nameof(RecordPage.Place)] = new DossierPlace(
                DeskAddress.Vetting(brand, id), DeskSession.ReaderOf(http, member).Language),
        })));

    /// <summary>GET /desk/{brand}/vettings/{id}/dossier.zip: the dossier with all it was computed from.</summary>
    public Task<IResult> DownloadAsync(string brand, string id, HttpContext http) =>
        OpenAsync(brand, id, http, async (member, vetting, dossier) => await DossierArchive.OfAsync(
            dossier, vetting.Dossier!, await _evidence.OfAsync(id, http.RequestAborted), _content, DeskSession.ReaderOf(http, member), http.RequestAborted));

    /// <summary>Answers where there is a dossier; one that is not as it was written is told of on its own page.</summary>
    private Task<IResult> OpenAsync(
        string brand, string id, HttpContext http, Func<Member, VettingSummary, Dossier, Task<IResult>> answer) =>
        _session.ForMemberAsync(brand, http, async member =>
        {
            if (await _dossiers.FindAsync(brand, id, http.RequestAborted) is not { } vetting)
                return DeskSignInPages.Unknown(http);
            if ((await _records.ChangesAsync(vetting, http.RequestAborted)).Count > 0)
                return SignInPages.Redirect(http, DeskAddress.Vetting(brand, id));
            return await _dossiers.OfAsync(vetting, http.RequestAborted) is { } dossier
                ? await answer(member, vetting, dossier)
                : DeskSignInPages.Unknown(http);
        });
}
