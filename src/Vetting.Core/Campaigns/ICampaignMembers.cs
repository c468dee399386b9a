namespace Vetting.Core.Campaigns;

/// <summary>Who is in which campaign.</summary>
public interface ICampaignMembers
{
    /// <summary>By their vettings.</summary>
    Task<CampaignMembers> ListAsync(string brand, string campaign, CancellationToken cancellation);

    /// <returns>The ids of the campaigns that a vetting let its creator into, in ordinal order.</returns>
    Task<IReadOnlyList<string>> CampaignsOfAsync(string vetting, CancellationToken cancellation);

    /// <summary>Adds them, or replaces what was agreed.</summary>
    Task PutAsync(string brand, string campaign, CampaignMember member, CancellationToken cancellation);

    /// <returns>False where they were not in it.</returns>
    Task<bool> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation);

    /// <summary>Takes them out of every campaign, each of which keeps that somebody was erased, and not who.</summary>
    /// <returns>Of how many.</returns>
    Task<int> EraseAsync(string vetting, string erasure, CancellationToken cancellation);
}
