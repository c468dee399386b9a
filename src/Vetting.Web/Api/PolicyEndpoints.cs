using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Web.Policies;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>
/// A brand writes and reads its policies: layers over what is built in. Vettings under way keep the policy they began
/// with.
/// </summary>
public sealed class PolicyEndpoints(ApiAccess access, IPolicyStore policies)
{
    public const int MaxBytes = 256 * 1024;

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string name, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "policy") is { } refusal)
            return refusal;
        return Slug.IsValid(name) && await policies.FindAsync(brand, name, cancellation) is { } found
            ? Answer.Bytes(200, "application/json", found)
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
        if (PolicyFileCheck.Find(body) is { Count: > 0 } mistakes)
            return Problems.Invalid([.. mistakes.Select(Named)]);

        var created = await policies.FindAsync(brand, name, cancellation) is null;
        await policies.SaveAsync(brand, name, body, cancellation);
        var kept = JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(body));
        return created
            ? Answer.Bytes(201, "application/json", kept).With("Location", $"/api/brands/{brand}/policies/{name}")
            : Answer.Bytes(200, "application/json", kept);
    }

    /// <summary>As other requests' fields are named: without the $ that stands for the whole.</summary>
    private static FieldError Named(PolicyMistake mistake) => new(
        mistake.Path.Length > 2 ? mistake.Path[2..] : "body",
        $"{mistake.Message.TrimEnd('.')} (line {mistake.Line}, column {mistake.Column})");
}
