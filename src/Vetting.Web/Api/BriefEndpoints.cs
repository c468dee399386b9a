using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Versions;
using Vetting.Web.Briefs;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>A brand writes and reads its briefs. Vettings under way keep the brief they began with.</summary>
public sealed class BriefEndpoints(ApiAccess access, IBriefStore briefs, BriefCheck check, TimeProvider time)
{
    public const int MaxBytes = BriefCheck.MaxBytes;

    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "brand") ?? await VersionAnswers.ListAsync(
            request, briefs, brand, (name, brief) => new BriefEntry(
                name, brief.Value.Title, brief.Revision.Number, brief.Revision.At, brief.Revision.By), cancellation);

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "brief") is { } refusal)
            return refusal;
        return Slug.IsValid(brief) && await briefs.StandingAsync(brand, brief, cancellation) is { } found
            ? Answer.Json(200, found.Value).Of(found.Revision)
            : Problems.NotFound("brief");
    }

    public async Task<IResult> PutAsync(HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "brand") is { } refusal)
            return refusal;
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        var parsed = await check.ReadAsync(brand, brief, body, cancellation);
        if (parsed is ParsedBrief.Invalid invalid)
            return Problems.Invalid(invalid.Errors);
        var valid = ((ParsedBrief.Valid)parsed).Brief;
        if (!Preconditions.TryRead(request, out var over))
            return Preconditions.Misread();

        var edit = new Edit(access.AuthorOf(request), time.GetUtcNow(), over);
        return VersionAnswers.Of(
            await briefs.SaveAsync(brand, brief, valid, edit, cancellation), $"/api/brands/{brand}/briefs/{brief}",
            status => Answer.Json(status, valid));
    }

    public async Task<IResult> ListVersionsAsync(
        HttpRequest request, string brand, string brief, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "brief")
        ?? await VersionAnswers.RevisionsAsync(request, briefs, brand, brief, "brief", cancellation);

    public async Task<IResult> GetVersionAsync(
        HttpRequest request, string brand, string brief, string version, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "brief") ?? await VersionAnswers.FindAsync(
            briefs, brand, brief, version, kept => Answer.Json(200, kept), cancellation);

    private sealed record BriefEntry(string Id, string Title, int Version, DateTimeOffset SavedAt, Author? SavedBy);
}
