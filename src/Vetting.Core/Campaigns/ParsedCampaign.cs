using Vetting.Core.Content;

namespace Vetting.Core.Campaigns;

/// <summary>What a campaign's body turned out to be.</summary>
public abstract record ParsedCampaign
{
    private ParsedCampaign() { }

    /// <param name="Members">Null where the body says nothing of them: then they stay as they are.</param>
    public sealed record Valid(Campaign Campaign, IReadOnlyList<CampaignMember>? Members) : ParsedCampaign;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ParsedCampaign;
}
