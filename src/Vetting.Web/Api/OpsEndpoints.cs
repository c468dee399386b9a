using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>What operators see of the orchestrations, and do to them.</summary>
public sealed class OpsEndpoints(
    ApiAccess access, OperatorDesk desk, RunSearcher searcher, Reconciler reconciler, IQuotaLedger quotas, ILogger<OpsEndpoints> log)
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>A page of a search holds fewer than twice as many.</summary>
    private const int MostSearched = 100;

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (access.RefuseToOperate(request) is { } refusal)
            return refusal;
        var query = new QueryReader(request.Query);
        var status = query.Choice<FlowStatus>("status");
        var text = query.Text("q", 100)?.Trim();
        var stuck = query.Flag("stuck") ?? false;
        var pageSize = query.WholeNumber("pageSize", 1, 200) ?? 50;
        var continuation = query.Text("continuation", 500);
        query.RefuseOthers();
        if (query.Errors.Count > 0)
            return Problems.Invalid(query.Errors);
        try
        {
            var page = await PageAsync(new RunSearch(text, stuck, status, continuation, pageSize), cancellation);
            var answer = Answer.Json(200, page);
            return page.Continuation is { } next ? answer.With("Link", NextPage.Link(request, next)) : answer;
        }
        catch (ArgumentException) when (continuation is not null)
        {
            return Problems.Invalid("continuation", "should be that of the page before, unchanged");
        }
    }

    private async Task<FlowPage> PageAsync(RunSearch search, CancellationToken cancellation)
    {
        if (!search.IsSearch)
            return await desk.ListAsync(new RunQuery(search.Status, search.PageSize, search.Continuation), cancellation);
        var found = await searcher.FindAsync(
            search with { PageSize = Math.Min(search.PageSize, MostSearched) }, cancellation);
        return new FlowPage([.. found.Items.Select(run => run.Flow)], found.Continuation);
    }

    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (access.RefuseToOperate(request) is { } refusal)
            return refusal;
        return await FindAsync(id, cancellation) is { } state ? Answer.Json(200, state) : Problems.NotFound("instance");
    }

    /// <param name="act">suspend, resume, terminate, rerun or purge.</param>
    public async Task<IResult> PostAsync(HttpRequest request, string id, string act, CancellationToken cancellation)
    {
        if (access.RefuseToOperate(request) is { } refusal)
            return refusal;
        if (OperatorActRules.Named(act) is not { } found)
            return Problems.NoSuchRoute();
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        List<FieldError> errors = [];
        if (ReadReason(body, errors) is not { } reason)
            return Problems.Invalid(errors);
        if (await FindAsync(id, cancellation) is null)
            return Problems.NotFound("instance");

        var result = await desk.ActAsync(found, id, reason, cancellation);
        log.OperatorActed(act, id, reason, result.ToString());
        return await AnswerToAsync(result, id, found, cancellation);
    }

    /// <summary>Holds every unfinished vetting against its instance, and starts again what was lost.</summary>
    public async Task<IResult> ReconcileAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (access.RefuseToOperate(request) is { } refusal)
            return refusal;
        return Answer.Json(200, new Reconciled(await reconciler.RunAsync(cancellation)));
    }

    /// <summary>What platforms let be asked of them, and what of it is spent.</summary>
    public async Task<IResult> ListQuotasAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (access.RefuseToOperate(request) is { } refusal)
            return refusal;
        return Answer.Json(200, new QuotaList(await quotas.ListAsync(cancellation)));
    }

    private async Task<Answer> AnswerToAsync(
        ActResult result, string id, OperatorAct act, CancellationToken cancellation)
    {
        var state = await FindAsync(id, cancellation);
        return result switch
        {
            ActResult.Done when state is not null => Answer.Json(200, state),
            ActResult.Done => Answer.Bytes(204, "application/json", default),
            ActResult.NotInThatState => Problems.WrongState(
                $"To {act.Name()} an instance it should be {Needs(act)}, and it is {NameOf(state?.Status)}."),
            _ => Problems.NotFound("instance"),
        };
    }

    private static string Needs(OperatorAct act) => string.Join(" or ",
        from status in Enum.GetValues<FlowStatus>()
        where act.AppliesTo(status)
        select NameOf(status));

    private static string NameOf(FlowStatus? status) => status?.ToString().ToLowerInvariant() ?? "gone";

    private static string? ReadReason(byte[] body, List<FieldError> errors)
    {
        if (JsonFields.Read(body, errors) is not { } fields)
            return null;
        var reason = fields.Text("reason", 500);
        fields.RefuseOthers();
        return errors.Count == 0 ? reason : null;
    }

    private Task<ShownFlow?> FindAsync(string id, CancellationToken cancellation) =>
        FlowId.IsValid(id) ? desk.FindAsync(id, cancellation) : Task.FromResult<ShownFlow?>(null);
}
