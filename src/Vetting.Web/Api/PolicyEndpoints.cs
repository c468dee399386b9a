using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Core.Versions;
using Vetting.Web.Policies;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>
/// A brand writes and reads its policies: layers over what is built in. Vettings under way keep the policy they began
/// with.
/// </summary>
public sealed class PolicyEndpoints(
    ApiAccess access, IPolicyStore policies, PolicyCheck check, TimeProvider time)
{
    public const int MaxBytes = 256 * 1024;

    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "brand") ?? await VersionAnswers.ListAsync(
            request, policies, brand, (name, policy) => new PolicyEntry(
                name, policy.Revision.Number, policy.Revision.At, policy.Revision.By), cancellation);

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string name, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "policy") is { } refusal)
            return refusal;
        return Slug.IsValid(name) && await policies.StandingAsync(brand, name, cancellation) is { } found
            ? Answer.Bytes(200, "application/json", found.Value).Of(found.Revision)
            : Problems.NotFound("policy");
    }

    public async Task<IResult> PutAsync(HttpRequest request, string brand, string name, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "brand") is { } refusal)
            return refusal;
        if (!Slug.IsValid(name))
            return Problems.Invalid("name", $"should be {Slug.Shape}");
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        if (await check.FindAsync(brand, name, body, cancellation) is { Count: > 0 } mistakes)
            return Problems.Invalid([.. mistakes.Select(Named)]);
        if (!Preconditions.TryRead(request, out var over))
            return Preconditions.Misread();

        var kept = JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(body));
        var edit = new Edit(access.AuthorOf(request), time.GetUtcNow(), over);
        return VersionAnswers.Of(
            await policies.SaveAsync(brand, name, body, edit, cancellation), $"/api/brands/{brand}/policies/{name}",
            status => Answer.Bytes(status, "application/json", kept));
    }

    public async Task<IResult> ListVersionsAsync(
        HttpRequest request, string brand, string name, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "policy")
        ?? await VersionAnswers.RevisionsAsync(request, policies, brand, name, "policy", cancellation);

    public async Task<IResult> GetVersionAsync(
        HttpRequest request, string brand, string name, string version, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "policy") ?? await VersionAnswers.FindAsync(
            policies, brand, name, version, kept => Answer.Bytes(200, "application/json", kept), cancellation);

    /// <summary>As other requests' fields are named: without the $ that stands for the whole.</summary>
    private static FieldError Named(PolicyMistake mistake) => new(
        mistake.Path.Length > 2 ? mistake.Path[2..] : "body",
        $"{mistake.Message.TrimEnd('.')} (line {mistake.Line}, column {mistake.Column})");

    private sealed record PolicyEntry(string Name, int Version, DateTimeOffset SavedAt, Author? SavedBy);
}
