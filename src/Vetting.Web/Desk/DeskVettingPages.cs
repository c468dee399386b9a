using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Findings;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Notes;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>One candidate: the dossier in its place, and the decision beside it.</summary>
internal sealed class DeskVettingPages
{
    private const string JustDecided = "decided";
    private const string JustTakenBack = "took-back";
    private const string JustCorrected = "corrected";
    private const string JustReopened = "reopened";

    private readonly DeskSession _session;
    private readonly DeskDossiers _dossiers;
    private readonly DecisionDesk _desk;
    private readonly CorrectionDesk _corrections;
    private readonly ContestDesk _contests;
    private readonly IContentStore _content;
    private readonly IDecisionLog _log;
    private readonly RecordCheck _records;
    private readonly CandidateIndex _index;
    private readonly INotes _notes;
    private readonly NoteTaking _taking;
    private readonly EvidenceView _evidence;
    private readonly TimeProvider _time;

    public DeskVettingPages(
        DeskSession session, DeskDossiers dossiers, DecisionDesk desk, CorrectionDesk corrections,
        ContestDesk contests, IContentStore content, IDecisionLog log, RecordCheck records, CandidateIndex index, INotes notes, NoteTaking taking, EvidenceView evidence,
        TimeProvider time)
    {
        (_session, _dossiers, _desk, _corrections, _content) = (session, dossiers, desk, corrections, content);
        (_log, _records, _index, _time) = (log, records, index, time);
        (_notes, _taking, _evidence, _contests) = (notes, taking, evidence, contests);
    }

    /// <summary>GET /desk/{brand}/vettings/{id}</summary>
    public Task<IResult> ShowAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
        await _dossiers.FindAsync(brand, id, http.RequestAborted) switch
        {
            { Erasure: { } erasure } => SignInPages.Redirect(http, DeskAddress.Erasure(brand, erasure.Id)),
            { } vetting => await PageAsync(http, member, vetting),
            null => DeskSignInPages.Unknown(http),
        });

    /// <summary>POST /desk/{brand}/vettings/{id}: decides.</summary>
    public Task<IResult> DecideAsync(string brand, string id, HttpContext http) =>
        ReadAsync(brand, http, (member, read) => DecideAsync(member, id, read, http));

    /// <summary>POST /desk/{brand}/vettings/{id}/correct: corrects what is final, or has it decided anew.</summary>
    public Task<IResult> CorrectAsync(string brand, string id, HttpContext http) => ReadAsync(brand, http, async (member, read) =>
        await AnswerAsync(
            member, id,
            read.Reopens
                ? await _corrections.ReopenAsync(member, id, read.Form.Reason, http.RequestAborted)
                : await _corrections.CorrectAsync(member, id, read.Corrects, read.Form, http.RequestAborted),
            read.Form, http));

    private Task<IResult> ReadAsync(string brand, HttpContext http, Func<Member, FormReading.Read, Task<IResult>> act) =>
        _session.ForMemberAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            return await DecisionFormReader.ReadAsync(http.Request, http.RequestAborted) switch
            {
                FormReading.Read read => await act(member, read),
                FormReading.TooLarge => Notice.Page(
                    DeskSession.ReaderOf(http, member), StatusCodes.Status413PayloadTooLarge,
                    NoticeWords.TooLong, [NoticeWords.TooLongText], policy: PagePolicy.SignedIn),
                _ => Notice.Page(
                    DeskSession.ReaderOf(http, member), StatusCodes.Status415UnsupportedMediaType,
                    NoticeWords.NotAForm, [NoticeWords.NotAFormText], policy: PagePolicy.SignedIn),
            };
        });

    /// <summary>POST /desk/{brand}/vettings/{id}/take-back</summary>
    public Task<IResult> TakeBackAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
        SameOrigin.Sent(http.Request)
            ? await AnswerAsync(member, id, await _desk.TakeBackAsync(member, id, http.RequestAborted), null, http)
            : OpsPages.Elsewhere(http));

    /// <summary>POST /desk/{brand}/vettings/{id}/contests: what the member makes of what the creator contests.</summary>
    public Task<IResult> LookAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (await NoteForm.ReadAsync(http) is not { } form)
            return DeskNotices.NotAForm(http);
        var problem = form.Look is { } look
            ? await _contests.LookAsync(member, id, look, http.RequestAborted)
            : NoteProblem.NoText;
        _index.Refresh(brand);
        if (problem is null)
            return SignInPages.Redirect(http, $"{DeskAddress.Vetting(brand, id)}#contests");
        return await _dossiers.FindAsync(brand, id, http.RequestAborted) is { } vetting
            ? await PageAsync(
                http, member, vetting, contestProblem: LineNoteWords.Of(problem.Value), status: StatusCodes.Status422UnprocessableEntity)
            : DeskSignInPages.Unknown(http);
    });

    /// <summary>POST /desk/{brand}/vettings/{id}/notes</summary>
    public Task<IResult> NoteAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (await NoteForm.ReadAsync(http) is not { } form)
        {
            return Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText], policy: PagePolicy.SignedIn);
        }

        var problem = await _desk.NoteAsync(
            member, id, (taking, by, vetting) => form.DoAsync(taking, by, vetting, http.RequestAborted), http.RequestAborted);
        if (problem is null)
            return SignInPages.Redirect(http, $"{DeskAddress.Vetting(brand, id)}#{form.Anchor}");
        return await _dossiers.FindAsync(brand, id, http.RequestAborted) is { } vetting
            ? await PageAsync(
                http, member, vetting, refused: LineNoteWords.Of(problem.Value), status: StatusCodes.Status422UnprocessableEntity)
            : DeskSignInPages.Unknown(http);
    });

    /// <summary>GET /desk/{brand}/vettings/{id}/files/{note}: what a creator sent.</summary>
    public Task<IResult> FileAsync(string brand, string id, string note, HttpContext http) => _session.ForMemberAsync(brand, http, async _ =>
    {
        if (VettingId.Parse(id)?.Brand != brand || await _taking.FileAsync(id, note, http.RequestAborted) is not { } found)
            return DeskSignInPages.Unknown(http);
        // Never shown by the browser as part of this site.
        PagePolicy.Strict.Apply(http.Response);
        return Results.File(found.Bytes, "application/octet-stream", found.File.Name);
    });

    private async Task<IResult> DecideAsync(Member member, string id, FormReading.Read read, HttpContext http) =>
        await AnswerAsync(
            member, id, await _desk.DecideAsync(member, id, read.Dossier, read.Form, http.RequestAborted), read.Form, http);

    private async Task<IResult> AnswerAsync(
        Member member, string id, DecisionResult result, DecisionForm? form, HttpContext http)
    {
        _index.Refresh(member.Brand);
        return result switch
        {
            DecisionResult.Recorded => SignInPages.Redirect(http, $"{DeskAddress.Vetting(member.Brand, id)}?said={JustDecided}"),
            DecisionResult.TakenBack => SignInPages.Redirect(http, $"{DeskAddress.Vetting(member.Brand, id)}?said={JustTakenBack}"),
            DecisionResult.Corrected => SignInPages.Redirect(http, $"{DeskAddress.Vetting(member.Brand, id)}?said={JustCorrected}#said"),
            DecisionResult.Reopened => SignInPages.Redirect(http, $"{DeskAddress.Vetting(member.Brand, id)}?said={JustReopened}#said"),
            DecisionResult.NeedsOthers others => await RefuseAsync(others.Vetting, CorrectionWords.NeedsOthers),
            DecisionResult.NothingSaid nothing => await RefuseAsync(nothing.Vetting, OpinionWords.NothingSaid),
            DecisionResult.Invalid invalid when await _dossiers.FindAsync(member.Brand, id, http.RequestAborted) is { } vetting =>
                await PageAsync(http, member, vetting, form, invalid.Errors, status: StatusCodes.Status422UnprocessableEntity),
            DecisionResult.AlreadyClosed closed => await RefuseAsync(closed.Vetting, NoticeWords.NothingChanged),
            DecisionResult.Stopped stopped => await RefuseAsync(
                stopped.Vetting, NoticeWords.StoppedPressed.With(("brand", _session.NameOf(member)))),
            DecisionResult.Changed changed => await RefuseAsync(changed.Vetting, DeskWords.NothingRecorded),
            DecisionResult.Late late => await RefuseAsync(late.Vetting, DeskWords.TooLate),
            DecisionResult.NotInReview early => await RefuseAsync(early.Vetting, DeskWords.NotInReview),
            DecisionResult.NotAllowed => Reading(http, member),
            _ => DeskSignInPages.Unknown(http),
        };

        Task<IResult> RefuseAsync(VettingSummary vetting, LocalizedText why) =>
            PageAsync(http, member, vetting, refused: why, status: StatusCodes.Status409Conflict);
    }

    /// <summary>What is answered where a reader decides.</summary>
    internal static IResult Reading(HttpContext http, Member member) => Notice.Page(
        DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, DeskWords.ReadsOnly, [DeskWords.ReadsOnlyDo],
        policy: PagePolicy.SignedIn);

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, VettingSummary vetting, DecisionForm? form = null,
        IReadOnlyList<FieldError>? errors = null, LocalizedText? refused = null, LocalizedText? contestProblem = null,
        int status = StatusCodes.Status200OK)
    {
        var cancellation = http.RequestAborted;
        var changes = await _records.ChangesAsync(vetting, cancellation);
        var rows = changes.Count > 0 ? [] : await _log.ReadAsync(vetting.Id, cancellation);
        var standing = Standing.Of(rows, vetting);
        var closed = rows.Counting();
        var closing = closed ?? standing.Decision;
        var mine = standing.By(member.Email);
        var reader = DeskSession.ReaderOf(http, member);
        var dossier = changes.Count > 0 ? null : await _dossiers.OfAsync(vetting, cancellation);
        var seen = dossier is null ? null : await _evidence.OfAsync(vetting.Id, cancellation);
        IReadOnlyList<Note> notes = changes.Count == 0 ? await _notes.OfAsync(vetting, cancellation) : [];
        var corrects = member.MayDecide && dossier is not null && changes.Count == 0 && closed is Closing.Decided or Closing.Expired
            ? new CorrectionOnPage(
                vetting, closed, rows, member.Email, $"{DeskAddress.Vetting(member.Brand, vetting.Id)}/correct#correction")
            : null;
        var isOpen = member.MayDecide && dossier is not null && closing is null && changes.Count == 0
            && vetting.Stage == VettingStage.InReview && !(vetting.WaitsUntil <= _time.GetUtcNow());
        return _session.Page<DeskVettingPage>(http, member, new()
        {
            [nameof(DeskVettingPage.Vetting)] = vetting,
            [nameof(DeskVettingPage.Dossier)] = dossier,
            [nameof(DeskVettingPage.Seen)] = seen,
            [nameof(DeskVettingPage.Submission)] = vetting is { Unread: not null, Order: { } order } && changes.Count == 0
                ? await _content.GetJsonAsync<Submission>(order.Submission, cancellation)
                : null,
            [nameof(DeskVettingPage.Closing)] = closing,
            [nameof(DeskVettingPage.Changes)] = changes,
            [nameof(DeskVettingPage.Deciding)] = await DecidingAsync(vetting, closing, isOpen, http),
            [nameof(DeskVettingPage.Standing)] = standing,
            [nameof(DeskVettingPage.FinalUntil)] =
                closed is null ? OpinionWords.UntilOf(standing.FinalAt, _time.GetUtcNow(), reader) : null,
            [nameof(DeskVettingPage.MayTakeBack)] =
                member.MayDecide && mine is not null && closed is null && !(standing.FinalAt <= _time.GetUtcNow()),
            [nameof(DeskVettingPage.Correction)] = corrects,
            [nameof(DeskVettingPage.Superseded)] = rows.Superseded(),
            [nameof(DeskVettingPage.Typed)] = corrects is null ? null : form?.Reason,
            [nameof(DeskVettingPage.Said)] = http.Request.Query["said"].ToString() switch
            {
                JustCorrected when closed is Closing.Decided { Corrects: true } => CorrectionWords.Corrected,
                JustReopened when closed is null => CorrectionWords.Reopened,
                _ => null,
            },
            [nameof(DeskVettingPage.TookBack)] = http.Request.Query["said"] == JustTakenBack,
            [nameof(DeskVettingPage.Notes)] = new NotesOnPage(
                notes,
                isOpen ? $"{DeskAddress.Vetting(member.Brand, vetting.Id)}/notes" : null, "",
                $"{DeskAddress.Vetting(member.Brand, vetting.Id)}/files", _time.GetUtcNow()),
            [nameof(DeskVettingPage.Contests)] = ContestedLine.Of(notes, dossier),
            [nameof(DeskVettingPage.MayLook)] = member.MayDecide && dossier is not null,
            [nameof(DeskVettingPage.ContestProblem)] = contestProblem is null ? null : reader[contestProblem],
            [nameof(DeskVettingPage.Colleagues)] =
                isOpen ? await _taking.ColleaguesAsync(vetting, member.Email, cancellation) : [],
            [nameof(DeskVettingPage.Form)] = isOpen ? (form ?? new DecisionForm(mine?.Verdict, null, mine?.Reason, mine is { Verdict: null })) with { By = member.Name } : null,
            [nameof(DeskVettingPage.Errors)] = errors ?? [],
            [nameof(DeskVettingPage.Refused)] = refused,
            [nameof(DeskVettingPage.IsRecorded)] = http.Request.Query["said"] == JustDecided
                && (mine is not null || closing is Closing.Decided decided && Member.KeyOf(decided.Email) == Member.KeyOf(member.Email)),
        }, status, PagePolicy.SignedIn.Showing(seen));
    }

    private async Task<LocalizedText?> DecidingAsync(
        VettingSummary vetting, Closing? closing, bool isOpen, HttpContext http) =>
        isOpen && vetting.WaitsUntil is { } until
            ? ReviewWords.YouDecide.With(("at", Wording.Day(vetting.Order!.DayOf(until))))
            : await new Deciders(_content).OfAsync(vetting, closing, http.RequestAborted);
}
