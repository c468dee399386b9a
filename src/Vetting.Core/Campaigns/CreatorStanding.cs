using Vetting.Core.Campaigns.Results;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>Where a creator stands in a campaign.</summary>
/// <param name="Row">The vetting that let them in.</param>
/// <param name="CalledNow">What the account calls itself now, where that is another name than when it was vetted; else null.
/// </param>
/// <param name="ReadAt">When the newest that is known of their posts was published; null where nothing can be read.</param>
/// <param name="Posts">The campaign's, oldest first.</param>
/// <param name="Slots">What they owe, in the order of the duties.</param>
public sealed record CreatorStanding(
    CampaignMember Member,
    VettingSummary Row,
    string? CalledNow,
    DateTimeOffset? ReadAt,
    IReadOnlyList<CampaignPost> Posts,
    IReadOnlyList<DutySlot> Slots,
    CreatorFigures Figures)
{
    public string Name => Row.CreatorName;

    /// <summary>Posts that do not say that they advertise as their law asks.</summary>
    public IEnumerable<CampaignPost> Undisclosed => Posts.Where(post => !post.IsDisclosed);
}
