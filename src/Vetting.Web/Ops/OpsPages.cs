using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

/// <summary>Every orchestration, and what an operator can do about it.</summary>
internal sealed class OpsPages
{
    private readonly RunSearcher _searcher;
    private readonly IStepLog _steps;
    private readonly IDevelopmentInbox? _inbox;
    private readonly Reconciler _reconciler;
    private readonly OperatorDesk _desk;
    private readonly IVettingStore _vettings;
    private readonly LostContents _lost;
    private readonly RecordCheck _records;
    private readonly Verification _verification;
    private readonly IQuotaLedger _quotas;
    private readonly OpsSession _session;
    private readonly TimeProvider _time;

    public OpsPages(
        OperatorDesk desk, RunSearcher searcher, IStepLog steps, Reconciler reconciler, IVettingStore vettings, LostContents lost,
        RecordCheck records, Verification verification, IQuotaLedger quotas, OpsSession session, TimeProvider time,
        IDevelopmentInbox? inbox = null)
    {
        (_searcher, _steps, _inbox) = (searcher, steps, inbox);
        (_desk, _reconciler, _vettings, _lost, _quotas) = (desk, reconciler, vettings, lost, quotas);
        (_records, _verification, _session, _time) = (records, verification, session, time);
    }

    /// <summary>GET /ops</summary>
    public async Task<IResult> ListAsync(HttpContext http)
    {
        if (!await _session.IsOpenAsync(http))
            return ToSignIn(http);
        var status = Enum.TryParse<FlowStatus>(http.Request.Query["status"], ignoreCase: true, out var wanted)
            && Enum.IsDefined(wanted) ? wanted : (FlowStatus?)null;
        var after = http.Request.Query["after"].ToString() is { Length: > 0 } continuation ? continuation : null;
        try
        {
            var search = new RunSearch(
                http.Request.Query["q"].ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null,
                http.Request.Query["stuck"] == "1", status, after);
            var page = await _searcher.FindAsync(search, http.RequestAborted);
            return new PageResult<OpsListPage>(ReaderChoice.Of(http), new Dictionary<string, object?>
            {
                [nameof(OpsListPage.List)] = new OpsList(
                    page, search, await CountAsync(http.RequestAborted), _time.GetUtcNow(),
                    Said(http.Request), _lost.All, await _quotas.ListAsync(http.RequestAborted)),
            }, policy: PagePolicy.SignedIn);
        }
        catch (ArgumentException) when (after is not null)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status400BadRequest,
                OpsWords.StaleList, [OpsWords.StaleListDo], policy: PagePolicy.SignedIn);
        }
    }

    /// <summary>GET /ops/{id}</summary>
    public async Task<IResult> ShowAsync(string id, HttpContext http)
    {
        if (!await _session.IsOpenAsync(http))
            return ToSignIn(http);
        if (!FlowId.IsValid(id) || await _desk.FindAsync(id, http.RequestAborted) is not { } state)
            return Unknown(http);
        var vetting = VettingId.Parse(id) is null ? null : await _vettings.FindAsync(id, http.RequestAborted);
        return new PageResult<OpsInstancePage>(ReaderChoice.Of(http), new Dictionary<string, object?>
        {
            [nameof(OpsInstancePage.State)] = state,
            [nameof(OpsInstancePage.Now)] = _time.GetUtcNow(),
            [nameof(OpsInstancePage.Vetting)] = vetting,
            [nameof(OpsInstancePage.Differences)] = vetting is null
                ? []
                : await _records.WholeAsync(vetting, http.RequestAborted),
            [nameof(OpsInstancePage.Steps)] = await _steps.ReadAsync(id, http.RequestAborted),
            [nameof(OpsInstancePage.Mails)] = _inbox is null
                ? []
                : (await _inbox.ListAsync(http.RequestAborted)).Where(mail =>
                    mail.Mail.Key.StartsWith($"{id}/", StringComparison.Ordinal)).ToList(),
            [nameof(OpsInstancePage.IsStuck)] = StuckRule.IsStuck(state, vetting, _time.GetUtcNow()),
            [nameof(OpsInstancePage.Said)] = Said(http.Request),
        }, policy: PagePolicy.SignedIn);
    }

    /// <summary>GET /ops/verify: walks everything, and changes nothing.</summary>
    public async Task<IResult> VerifyAsync(HttpContext http) => !await _session.IsOpenAsync(http)
        ? ToSignIn(http)
        : new PageResult<VerifyPage>(ReaderChoice.Of(http), new Dictionary<string, object?>
        {
            [nameof(VerifyPage.Report)] = await _verification.RunAsync(http.RequestAborted),
        }, policy: PagePolicy.SignedIn);

    /// <summary>POST /ops/{id}/{action}</summary>
    public async Task<IResult> ActAsync(string id, string action, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return Elsewhere(http);
        if (!await _session.IsOpenAsync(http))
            return ToSignIn(http);
        if (!FlowId.IsValid(id) || OpsAction.Find(action) is not { } known)
            return Unknown(http);
        var language = ReaderChoice.Of(http).Language;
        return await _desk.ActAsync(known.Act, id, await ReadReasonAsync(http, known), http.RequestAborted) switch
        {
            ActResult.Done when known.Act == OperatorAct.Purge =>
                SignInPages.Redirect(http, $"{OpsAddress.List(language, null)}&said={known.Act.Name()}"),
            ActResult.Done => SignInPages.Redirect(http, $"{OpsAddress.Of(id)}?lang={language}&said={known.Act.Name()}"),
            ActResult.NotInThatState =>
                SignInPages.Redirect(http, $"{OpsAddress.Of(id)}?lang={language}&said=refused"),
            _ => Unknown(http),
        };
    }

    /// <summary>POST /ops/reconcile</summary>
    public async Task<IResult> ReconcileAsync(HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request))
            return Elsewhere(http);
        if (!await _session.IsOpenAsync(http))
            return ToSignIn(http);
        await _reconciler.RunAsync(http.RequestAborted);
        return SignInPages.Redirect(
            http, $"{OpsAddress.List(ReaderChoice.Of(http).Language, null)}&said={OpsWords.ReconciledName}");
    }

    /// <returns>On one line; null when none was given. What is too long is cut.</returns>
    private static async Task<string?> ReadReasonAsync(HttpContext http, OpsAction action)
    {
        if (!action.AsksWhy || await SmallForm.ReadAsync(http, "reason") is not { Length: > 0 } reason)
            return null;
        var line = ShownText.OnOneLine(reason);
        return line.Length == 0 ? null : line[..Math.Min(line.Length, OpsAction.MaxReason)];
    }

    internal static IResult Elsewhere(HttpContext http) =>
        Notice.Page(ReaderChoice.Of(http), StatusCodes.Status403Forbidden,
        OpsWords.Elsewhere, [OpsWords.ElsewhereDo], policy: PagePolicy.SignedIn);

    internal static IResult Unknown(HttpContext http) =>
        Notice.Page(ReaderChoice.Of(http), StatusCodes.Status404NotFound,
        OpsWords.Unknown, [OpsWords.UnknownDo], policy: PagePolicy.SignedIn);

    internal static IResult ToSignIn(HttpContext http) =>
        SignInPages.Redirect(http, $"/ops/sign-in?lang={ReaderChoice.Of(http).Language}");

    private static Core.Content.LocalizedText? Said(HttpRequest request) =>
        request.Query["said"].ToString() is var said && said == "refused"
            ? OpsAction.Refused
            : said == OpsWords.ReconciledName ? OpsWords.Reconciled
            : OpsAction.Find(said)?.Done;

    private async Task<IReadOnlyList<StatusCount>> CountAsync(CancellationToken cancellation) =>
        await Task.WhenAll(Enum.GetValues<FlowStatus>().Select(async status =>
        {
            var (count, more) = await _desk.CountAsync(status, cancellation);
            return new StatusCount(status, count, more);
        }));
}
