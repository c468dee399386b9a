using System.Text;
using System.Text.Json;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Web.Policies;

namespace Vetting.Web.Briefs;

/// <summary>All that can be wrong with a brief: by itself, and beside the policy it names.</summary>
public sealed class BriefCheck(EffectivePolicies policies)
{
    public const int MaxBytes = 256 * 1024;

    public async Task<ParsedBrief> ReadAsync(string brand, string brief, byte[] body, CancellationToken cancellation)
    {
        var parsed = BriefParser.Parse(brief, body);
        return parsed is ParsedBrief.Valid valid
            && await BesideAsync(brand, valid.Brief, cancellation) is { Count: > 0 } wrong
            ? new ParsedBrief.Invalid(wrong)
            : parsed;
    }

    private async Task<IReadOnlyList<FieldError>> BesideAsync(string brand, Brief brief, CancellationToken cancellation)
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
