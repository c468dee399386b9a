using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Rights;
using Vetting.Web.Rights;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>What a brand, or operators in its place, do for its creators: give them what is kept about them, and erase it.</summary>
public sealed class CreatorEndpoints(ApiAccess access, ErasureDesk desk, CreatorExport export, ErasureTerms terms)
{
    /// <summary>Begins an erasure. The same again, while it goes on, is the same one.</summary>
    public async Task<IResult> DeleteAsync(
        HttpRequest request, string brand, string creator, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "creator") is { } refusal)
            return refusal;
        var by = access.IsOperator(request) ? ErasureRequest.Operator : ErasureRequest.Brand;
        return await desk.RequestAsync(brand, creator, by, cancellation) is { } erasure
            ? Answer.Json(202, ErasureAnswer.Of(erasure, terms))
                .With("Location", $"/api/brands/{brand}/erasures/{Uri.EscapeDataString(erasure.Id)}")
            : Problems.NotFound("creator");
    }

    public async Task<IResult> ExportAsync(
        HttpRequest request, string brand, string creator, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "creator") is { } refusal)
            return refusal;
        return CreatorIds.IsOne(creator) && await export.FindAsync(brand, creator, cancellation) is { Count: > 0 } rows
            ? new ExportResult(export, rows, forBrand: true)
            : Problems.NotFound("creator");
    }

    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "brand") is { } refusal)
            return refusal;
        var query = new QueryReader(request.Query);
        var pageSize = query.WholeNumber("pageSize", 1, 200) ?? 50;
        var continuation = query.Text("continuation", 200);
        query.RefuseOthers();
        if (query.Errors.Count > 0)
            return Problems.Invalid(query.Errors);
        try
        {
            var page = await desk.ListAsync(brand, pageSize, continuation, cancellation);
            var answer = Answer.Json(200, new ErasureList(
                [.. page.Items.Select(erasure => ErasureAnswer.Of(erasure, terms))], page.Continuation));
            return page.Continuation is { } next ? answer.With("Link", NextPage.Link(request, next)) : answer;
        }
        catch (ArgumentException) when (continuation is not null)
        {
            return Problems.Invalid("continuation", "should be that of the page before, unchanged");
        }
    }

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string id, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "erasure") is { } refusal)
            return refusal;
        return await desk.FindAsync(brand, id, cancellation) is { } erasure
            ? Answer.Json(200, ErasureAnswer.Of(erasure, terms))
            : Problems.NotFound("erasure");
    }

    private sealed record ErasureList(IReadOnlyList<ErasureAnswer> Items, string? Continuation);
}

/// <summary>An erasure as the API shows it: its certificate, once it is done.</summary>
/// <param name="State">running or done.</param>
/// <param name="FreedBytes">Null where storage overwrites nothing by request.</param>
/// <param name="Kept">What stays and why; null until it is done.</param>
/// <param name="Changed">A sentence where the certificate is not as the product wrote it.</param>
internal sealed record ErasureAnswer(
    string Id,
    string Brand,
    string State,
    ErasureRequest RequestedBy,
    DateTimeOffset RequestedAt,
    int Vettings,
    DateTimeOffset? CompletedAt,
    long? FreedBytes,
    IReadOnlyList<ErasedPlace> Searched,
    IReadOnlyList<KeptAnswer>? Kept,
    string? Changed)
{
    public static ErasureAnswer Of(ErasureRecord erasure, ErasureTerms terms) => new(
        erasure.Id, erasure.Brand, erasure.IsDone ? "done" : "running", erasure.By, erasure.RequestedAt, erasure.Vettings,
        erasure.CompletedAt, erasure.Freed, erasure.Places ?? [],
        erasure.IsDone
            ? [.. KeptLine.Of(erasure, terms).Select(line => new KeptAnswer(line.What, line.Count, line.Why))]
            : null,
        erasure.IsChanged ? ErasureWords.Changed.En : null);
}

internal sealed record KeptAnswer(string What, int? Count, LocalizedText Why);
