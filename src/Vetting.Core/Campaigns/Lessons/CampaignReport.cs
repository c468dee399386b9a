namespace Vetting.Core.Campaigns.Lessons;

/// <summary>What a campaign came to and what it teaches.</summary>
/// <param name="Campaigns">Over how many of the brand's campaigns the calibration is.</param>
public sealed record CampaignReport(CampaignView View, Calibration Calibration, int Campaigns, IReadOnlyList<Lesson> Lessons);
