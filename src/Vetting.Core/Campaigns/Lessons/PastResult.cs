namespace Vetting.Core.Campaigns.Lessons;

/// <summary>What a creator's part in a brand's campaigns came to, beside the others' of the same campaign.</summary>
/// <param name="Campaigns">Those they were in, the newest first.</param>
public sealed record PastResult(IReadOnlyList<PastCampaign> Campaigns)
{
    /// <summary>0 to 100, the mean over campaigns: 50 is the middle of the campaign's creators, 67 twice as much; null where
    /// nothing was measured.</summary>
    public double? Index => Campaigns.Select(campaign => campaign.Index).OfType<double>().ToList() is { Count: > 0 } known
        ? known.Average() : null;

    /// <summary>The score that orders a list in which results weigh.</summary>
    /// <param name="weight">0 to 1.</param>
    /// <returns>The score itself where nothing was measured.</returns>
    public double? Weighed(double? score, double weight) =>
        Index is { } index && score is { } own ? ((1 - weight) * own) + (weight * index) : score;
}

/// <param name="Measure">By which they were compared; null for none.</param>
/// <param name="Index">As in <see cref="PastResult.Index"/>.</param>
public sealed record PastCampaign(string Id, string Title, PastMeasure? Measure, double? Index);

public enum PastMeasure
{
    /// <summary>Revenue by cost.</summary>
    Return,
    Orders,
    Views,
}
