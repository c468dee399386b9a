using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>What a brand reads of its vettings.</summary>
public sealed class VettingEndpoints(
    ApiAccess access, IVettingStore vettings, IContentStore content, IDecisionLog decisions, RecordCheck records, IFlows flows)
{
    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "brand") is { } refusal)
            return refusal;
        var query = new QueryReader(request.Query);
        var stage = query.Choice<VettingStage>("stage");
        var brief = query.Slug("brief");
        var pageSize = query.WholeNumber("pageSize", 1, 200) ?? 50;
        var continuation = query.Text("continuation", 200);
        query.RefuseOthers();
        if (query.Errors.Count > 0)
            return Problems.Invalid(query.Errors);

        var wanted = new VettingQuery(brand, stage, brief, pageSize, continuation);
        if (await PageAsync(wanted, cancellation) is not { } page)
            return Problems.Invalid("continuation", "should be that of the page before, unchanged");
        var answer = Answer.Json(200, new VettingList([.. page.Items.Select(VettingAnswer.Of)], page.Continuation));
        return page.Continuation is { } next ? answer.With("Link", NextPage.Link(request, next)) : answer;
    }

    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithVettingAsync(request, id, cancellation, async vetting =>
        {
            var flow = FlowAnswer.Of(await flows.FindAsync(vetting.Id, cancellation));
            return Answer.Json(200, VettingAnswer.Of(vetting) with
            {
                Flow = flow,
                Changed = Said(await records.OutcomeAsync(vetting, cancellation)) is { Count: > 0 } changes ? changes : null,
            });
        });

    public Task<IResult> GetDossierAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithVettingAsync(request, id, cancellation, async vetting =>
        {
            if (vetting.Erasure is not null)
                return Problems.ContentGone();
            if (vetting.Dossier is not { } dossier)
                return Problems.DossierNotReady();
            if (await ChangesAsync(vetting, cancellation) is { Count: > 0 } changes)
                return Problems.RecordChanged(string.Join(' ', changes));
            var etag = $"\"{dossier.Sha256}\"";
            var known = request.Headers.IfNoneMatch.ToString()
                .Split(',', StringSplitOptions.TrimEntries).Contains(etag);
            return (known
                    ? Answer.Bytes(304, "application/json", default)
                    : Answer.Bytes(200, "application/json", await content.GetAsync(dossier, cancellation)))
                .With("ETag", etag)
                .With("Cache-Control", "private, no-cache");
        });

    public Task<IResult> GetDecisionsAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithVettingAsync(request, id, cancellation, async vetting =>
        {
            try
            {
                var log = await decisions.ReadAsync(vetting.Id, cancellation);
                if (await ChangesAsync(vetting, cancellation) is { Count: > 0 } changes)
                    return Problems.RecordChanged(string.Join(' ', changes));
                return Answer.Json(200, new DecisionList(vetting.Id, Verified: true, log));
            }
            catch (RecordChangedException)
            {
                return Problems.LogBroken();
            }
        });

    private async Task<IReadOnlyList<string>> ChangesAsync(VettingSummary vetting, CancellationToken cancellation) =>
        Said(await records.GlanceAsync(vetting, cancellation));

    /// <returns>In English.</returns>
    private static IReadOnlyList<string> Said(IEnumerable<RecordDifference> differences) =>
        [.. differences.Where(difference => difference.IsChange).Select(difference => difference.Sentence.En)];

    private async Task<IResult> WithVettingAsync(
        HttpRequest request, string id, CancellationToken cancellation, Func<VettingSummary, Task<Answer>> answer)
    {
        if (access.RefuseToRead(request, VettingId.Parse(id)?.Brand, "vetting") is { } refusal)
            return refusal;
        return await vettings.FindAsync(id, cancellation) is { } vetting
            ? await answer(vetting)
            : Problems.NotFound("vetting");
    }

    private async Task<VettingPage?> PageAsync(VettingQuery query, CancellationToken cancellation)
    {
        try
        {
            return await vettings.ListAsync(query, cancellation);
        }
        catch (ArgumentException) when (query.Continuation is not null)
        {
            return null;
        }
    }

    private sealed record VettingList(IReadOnlyList<VettingAnswer> Items, string? Continuation);

    private sealed record DecisionList(string VettingId, bool Verified, IReadOnlyList<LoggedClosing> Decisions);
}
