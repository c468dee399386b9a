using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>A creator in a campaign, with the newest that is known of what they published.</summary>
/// <param name="Row">The vetting that let them in.</param>
/// <param name="Material">Its posts read for whether they advertise; null where nothing can be read any more.</param>
/// <param name="CalledNow">What the account calls itself now, where that is another name than when it was vetted; else null.
/// </param>
internal sealed record CampaignCreator(
    CampaignMember Member, VettingSummary Row, Material? Material, string? CalledNow = null)
{
    public string Name => Row.CreatorName;

    public IReadOnlyList<AnalysedPost> Posts => Material is null ? [] : Material.Posts;
}
