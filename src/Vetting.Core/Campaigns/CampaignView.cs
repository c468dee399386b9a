using Vetting.Core.Campaigns.Drift;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Campaigns.Wear;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>All that is known of a campaign at a moment.</summary>
/// <param name="Today">UTC.</param>
/// <param name="Creators">By name.</param>
/// <param name="Erased">How many were in it whose data was erased.</param>
/// <param name="Rows">Results, by creator and day.</param>
/// <param name="Rules">By the policy of its brief, as it stands.</param>
public sealed record CampaignView(
    Versioned<Campaign> Standing,
    DateOnly Today,
    IReadOnlyList<CreatorStanding> Creators,
    int Erased,
    DriftPicture Drift,
    AudienceWear Wear,
    CampaignTotals Totals,
    IReadOnlyList<ResultRow> Rows,
    CampaignRules Rules)
{
    public Campaign Campaign => Standing.Value;

    public bool IsOver => Today > Campaign.To;

    public IReadOnlyList<DutySlot> Slots => [.. Creators.SelectMany(creator => creator.Slots)];

    /// <returns>Null for nobody in the campaign.</returns>
    public CreatorStanding? Of(string vetting) => Creators.FirstOrDefault(creator => creator.Row.Id == vetting);
}
