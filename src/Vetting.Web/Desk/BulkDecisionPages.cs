using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Api;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>Decides on many candidates at once: each is an entry of its own log.</summary>
internal sealed class BulkDecisionPages
{
    private readonly DeskSession _session;
    private readonly CandidateIndex _index;
    private readonly DecisionDesk _desk;
    private readonly IBriefStore _briefs;
    private readonly IFailureClassifier _failures;
    private readonly TimeProvider _time;

    public BulkDecisionPages(
        DeskSession session, CandidateIndex index, DecisionDesk desk, IBriefStore briefs, IFailureClassifier failures,
        TimeProvider time) =>
        (_session, _index, _desk, _briefs, _failures, _time) = (session, index, desk, briefs, failures, time);

    /// <summary>GET /desk/{brand}/decide?id=…&amp;id=…: shows who was chosen, and changes nothing.</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) => ForDecidingAsync(brand, http, async member =>
    {
        var ids = http.Request.Query["id"].OfType<string>().Distinct().ToList();
        var rows = await RowsAsync(brand, http);
        var lines = ids.Where(rows.ContainsKey).Take(BulkForm.Most)
            .Select(id => new BulkLine(id, rows[id].Dossier?.Sha256)).ToList();
        return await FormAsync(http, member, rows, new BulkForm(null, null, lines), left: ids.Count - lines.Count);
    });

    /// <summary>POST /desk/{brand}/decide: what is incomplete is shown again, and nothing is recorded of the rest.</summary>
    public Task<IResult> DecideAsync(string brand, HttpContext http) => ForDecidingAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (await BulkFormReader.ReadAsync(http.Request, http.RequestAborted) is not { } form)
        {
            return Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status413PayloadTooLarge,
                NoticeWords.TooLong, [NoticeWords.TooLongText], policy: PagePolicy.SignedIn);
        }

        var rows = await RowsAsync(brand, http);
        var known = form with { Lines = [.. form.Lines.Where(line => rows.ContainsKey(line.Id))] };
        var wrong = known.Lines.Select(line => ErrorsOf(known.Of(line), member)).ToList();
        var isEmpty = form.Lines.All(line => form.Of(line) is null);
        if (isEmpty || wrong.Any(errors => errors.Count > 0))
            return await FormAsync(http, member, rows, known, wrong, isEmpty);
        List<BulkResult> results = [];
        foreach (var line in form.Lines)
            results.Add(new(line.Id, rows.GetValueOrDefault(line.Id), await DecideAsync(member, line, form.Of(line), http)));
        _index.Refresh(brand);
        return _session.Page<BulkResultPage>(http, member, new()
        {
            [nameof(BulkResultPage.Results)] = results,
            [nameof(BulkResultPage.Now)] = _time.GetUtcNow(),
        });
    });

    private Task<IResult> ForDecidingAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer) =>
        _session.ForMemberAsync(brand, http, async member =>
            member.MayDecide ? await answer(member) : DeskVettingPages.Reading(http, member));

    /// <summary>One that cannot be recorded now keeps no other from it.</summary>
    private async Task<BulkEnd> DecideAsync(Member member, BulkLine line, DecisionForm? form, HttpContext http)
    {
        if (form is null)
            return new BulkEnd.Left();
        try
        {
            return new BulkEnd.Pressed(
                await _desk.DecideAsync(member, line.Id, line.Dossier, form, http.RequestAborted));
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && _failures.IsTransient(failure))
        {
            return new BulkEnd.Away();
        }
    }

    private static IReadOnlyList<FieldError> ErrorsOf(DecisionForm? form, Member member) =>
        form is null ? [] : (form with { By = member.Name }).Check();

    private async Task<Dictionary<string, VettingSummary>> RowsAsync(string brand, HttpContext http) =>
        (await _index.AllAsync(brand, http.RequestAborted)).Select(candidate => candidate.Vetting)
            .ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <param name="wrong">Of each line; null before anything was sent.</param>
    /// <param name="isEmpty">True when nothing was decided.</param>
    /// <param name="left">How many were chosen beyond what a page takes.</param>
    private async Task<IResult> FormAsync(
        HttpContext http, Member member, Dictionary<string, VettingSummary> rows, BulkForm form,
        IReadOnlyList<IReadOnlyList<FieldError>>? wrong = null, bool isEmpty = false, int left = 0)
    {
        var chosen = form.Lines.Select(line => rows[line.Id]).ToList();
        return _session.Page<BulkDecisionPage>(http, member, new()
        {
            [nameof(BulkDecisionPage.Rows)] = chosen,
            [nameof(BulkDecisionPage.Briefs)] =
                await BriefTitles.OfAsync(_briefs, member.Brand, chosen.Select(row => row.BriefId), http.RequestAborted),
            [nameof(BulkDecisionPage.Form)] = form,
            [nameof(BulkDecisionPage.Wrong)] = wrong ?? [],
            [nameof(BulkDecisionPage.IsEmpty)] = isEmpty,
            [nameof(BulkDecisionPage.Left)] = left,
        }, wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
