using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;

namespace Vetting.Core.Rights.Places;

/// <summary>Campaigns: what the creator's part brought, and that it was them; each keeps that somebody was in it.</summary>
internal sealed class CampaignsPlace(ICampaignMembers members, ICampaignResults results) : IPersonalPlace
{
    public string Name => "campaigns";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var (rows, memberships) = (0, 0);
        foreach (var vetting in traces.Vettings)
        {
            // The rows first, which only the memberships lead to.
            foreach (var campaign in await members.CampaignsOfAsync(vetting, cancellation))
                rows += await results.RemoveAsync(erasure.Brand, campaign, vetting, cancellation);
            memberships += await members.EraseAsync(vetting, erasure.Id, cancellation);
        }

        return [new(Name, memberships), new("campaignResults", rows)];
    }
}
