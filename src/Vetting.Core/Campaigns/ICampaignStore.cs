using Vetting.Core.Versions;

namespace Vetting.Core.Campaigns;

/// <summary>The campaigns of every brand, by their ids.</summary>
public interface ICampaignStore : IVersionedStore<Campaign>;
