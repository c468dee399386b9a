using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Web.Policies;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>A brand writes and reads its briefs. Vettings under way keep the brief they began with.</summary>
public sealed class BriefEndpoints(ApiAccess access, IBriefStore briefs, EffectivePolicies policies)
{
    public const int MaxBytes = 256 * 1024;

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "brief") is { } refusal)
            return refusal;
        return Slug.IsValid(brief) && await briefs.FindAsync(brand, brief, cancellation) is { } found
            ? Answer.Json(200, found)
            : Problems.NotFound("brief");
    }

    public async Task<IResult> PutAsync(HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "brand") is { } refusal)
            return refusal;
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        var parsed = BriefParser.Parse(brief, body);
        if (parsed is ParsedBrief.Invalid invalid)
            return Problems.Invalid(invalid.Errors);
        var valid = ((ParsedBrief.Valid)parsed).Brief;
        if (await CheckPolicyAsync(brand, valid, cancellation) is { Count: > 0 } mistakes)
            return Problems.Invalid(mistakes);

        var created = await briefs.FindAsync(brand, brief, cancellation) is null;
        await briefs.SaveAsync(brand, valid, cancellation);
        return created
            ? Answer.Json(201, valid).With("Location", $"/api/brands/{brand}/briefs/{brief}")
            : Answer.Json(200, valid);
    }

    private async Task<IReadOnlyList<FieldError>> CheckPolicyAsync(
        string brand, Brief brief, CancellationToken cancellation)
    {
        if (brief.PolicyPart is { } part && ShapeOf(part) is { Count: > 0 } wrongShape)
            return wrongShape;
        try
        {
            return await policies.FindAsync(brand, brief, cancellation) is { } found
                ? WrongTiers(brief, found.Policy)
                : [new FieldError("policy", "should be a policy that exists, such as default")];
        }
        catch (PolicyException wrong)
        {
            return wrong.Errors;
        }
    }

    private static IReadOnlyList<FieldError> ShapeOf(JsonElement part) =>
    [
        .. PolicyFileCheck.Shape(Encoding.UTF8.GetBytes(part.GetRawText()))
            .Select(error => error with { Field = $"policyPart{error.Field[1..]}" }),
    ];

    private static IReadOnlyList<FieldError> WrongTiers(Brief brief, Policy policy)
    {
        var tiers = policy.Benchmarks.Tiers.Select(tier => tier.Name).ToList();
        return
        [
            .. brief.WantedTiers.Index().Where(wanted => !tiers.Contains(wanted.Item)).Select(wanted => new FieldError(
                $"wantedTiers[{wanted.Index}]", $"should be one of the policy's tiers: {string.Join(", ", tiers)}")),
        ];
    }
}
