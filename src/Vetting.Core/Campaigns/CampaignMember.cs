namespace Vetting.Core.Campaigns;

/// <summary>A creator in a campaign.</summary>
/// <param name="Vetting">The approved vetting that let them in.</param>
/// <param name="Codes">Of their own, which the shop counts.</param>
/// <param name="Links">Of their own, as in <see cref="CampaignSigns.Links"/>.</param>
/// <param name="Fee">Agreed for the whole campaign, in its currency; null where nobody said.</param>
public sealed record CampaignMember(
    string Vetting, IReadOnlyList<string> Codes, IReadOnlyList<string> Links, decimal? Fee = null);

/// <param name="Erased">How many creators were in it whose data was erased.</param>
public sealed record CampaignMembers(IReadOnlyList<CampaignMember> Members, int Erased);
