using Vetting.Core.Briefs;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>All that is wrong with a brand's policy file: by itself, and under the parts that briefs lay over it.</summary>
public sealed class PolicyCheck(IBriefStore briefs)
{
    private const int PageSize = 100;

    /// <returns>In the order of the file; empty when it is in order.</returns>
    public async Task<IReadOnlyList<PolicyMistake>> FindAsync(
        string brand, string name, byte[] file, CancellationToken cancellation)
    {
        if (PolicyFileCheck.Find(file) is { Count: > 0 } mistakes)
            return mistakes;
        List<PolicyMistake> found = [];
        string? continuation = null;
        do
        {
            var page = await briefs.ListAsync(brand, PageSize, continuation, cancellation);
            found.AddRange(page.Items.Select(item => item.Standing.Value)
                .Where(brief => brief.Policy == name && brief.PolicyPart is not null)
                .SelectMany(brief => Under(brief, file)));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return found;
    }

    /// <summary>A brief whose part does not fit could take nobody on any more.</summary>
    private static IReadOnlyList<PolicyMistake> Under(Brief brief, byte[] file)
    {
        try
        {
            EffectivePolicies.Compose(file, brief.PolicyPart);
            return [];
        }
        catch (PolicyException wrong)
        {
            return
            [
                .. wrong.Errors.Select(error => new PolicyMistake(
                    "$", 1, 1, $"The brief {brief.Id} has a part that would no longer fit, at {error.Field}.")),
            ];
        }
    }
}
