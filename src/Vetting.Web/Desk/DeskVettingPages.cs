using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Findings;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>One candidate: the dossier in its place, and the decision beside it.</summary>
public sealed class DeskVettingPages
{
    private const string JustDecided = "decided";

    private readonly DeskSession _session;
    private readonly DeskDossiers _dossiers;
    private readonly DecisionDesk _desk;
    private readonly IContentStore _content;
    private readonly IDecisionLog _log;
    private readonly RecordCheck _records;
    private readonly CandidateIndex _index;
    private readonly TimeProvider _time;

    internal DeskVettingPages(
        DeskSession session, DeskDossiers dossiers, DecisionDesk desk, IContentStore content, IDecisionLog log,
        RecordCheck records, CandidateIndex index, TimeProvider time)
    {
        (_session, _dossiers, _desk, _content) = (session, dossiers, desk, content);
        (_log, _records, _index, _time) = (log, records, index, time);
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
    public Task<IResult> DecideAsync(string brand, string id, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        return await DecisionFormReader.ReadAsync(http.Request, http.RequestAborted) switch
        {
            FormReading.Read read => await DecideAsync(member, id, read, http),
            FormReading.TooLarge => Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status413PayloadTooLarge,
                NoticeWords.TooLong, [NoticeWords.TooLongText], policy: PagePolicy.SignedIn),
            _ => Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText], policy: PagePolicy.SignedIn),
        };
    });

    private async Task<IResult> DecideAsync(Member member, string id, FormReading.Read read, HttpContext http)
    {
        var result = await _desk.DecideAsync(member, id, read.Dossier, read.Form, http.RequestAborted);
        _index.Refresh(member.Brand);
        return result switch
        {
            DecisionResult.Recorded => SignInPages.Redirect(http, $"{DeskAddress.Vetting(member.Brand, id)}?said={JustDecided}"),
            DecisionResult.Invalid invalid when await _dossiers.FindAsync(member.Brand, id, http.RequestAborted) is { } vetting =>
                await PageAsync(http, member, vetting, read.Form, invalid.Errors, status: StatusCodes.Status422UnprocessableEntity),
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
        IReadOnlyList<FieldError>? errors = null, LocalizedText? refused = null, int status = StatusCodes.Status200OK)
    {
        var cancellation = http.RequestAborted;
        var changes = await _records.ChangesAsync(vetting, cancellation);
        var closing = changes.Count > 0 ? null : (await _log.ReadAsync(vetting.Id, cancellation)).FirstOrDefault()?.Closing;
        var dossier = changes.Count > 0 ? null : await _dossiers.OfAsync(vetting, cancellation);
        var isOpen = member.MayDecide && dossier is not null && closing is null && changes.Count == 0
            && vetting.Stage == VettingStage.InReview && !(vetting.WaitsUntil <= _time.GetUtcNow());
        return _session.Page<DeskVettingPage>(http, member, new()
        {
            [nameof(DeskVettingPage.Vetting)] = vetting,
            [nameof(DeskVettingPage.Dossier)] = dossier,
            [nameof(DeskVettingPage.Submission)] = vetting is { Unread: not null, Order: { } order } && changes.Count == 0
                ? await _content.GetJsonAsync<Submission>(order.Submission, cancellation)
                : null,
            [nameof(DeskVettingPage.Closing)] = closing,
            [nameof(DeskVettingPage.Changes)] = changes,
            [nameof(DeskVettingPage.Deciding)] = await DecidingAsync(vetting, closing, isOpen, http),
            [nameof(DeskVettingPage.Form)] = isOpen ? (form ?? new DecisionForm(null, null, null)) with { By = member.Name } : null,
            [nameof(DeskVettingPage.Errors)] = errors ?? [],
            [nameof(DeskVettingPage.Refused)] = refused,
            [nameof(DeskVettingPage.IsRecorded)] = http.Request.Query["said"] == JustDecided
                && closing is Closing.Decided decided && Member.KeyOf(decided.Email) == Member.KeyOf(member.Email),
        }, status);
    }

    private async Task<LocalizedText?> DecidingAsync(
        VettingSummary vetting, Closing? closing, bool isOpen, HttpContext http) =>
        isOpen && vetting.WaitsUntil is { } until
            ? ReviewWords.YouDecide.With(("at", Wording.Day(until)))
            : await new Deciders(_content).OfAsync(vetting, closing, http.RequestAborted);
}
