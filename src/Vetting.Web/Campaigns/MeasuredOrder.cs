using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Vettings;

namespace Vetting.Web.Campaigns;

/// <summary>What a list of candidates knows of their past campaigns with the brand, and how much it weighs in the order.</summary>
/// <param name="Past">By creator.</param>
/// <param name="Weight">0 to 100.</param>
public sealed record MeasuredOrder(IReadOnlyDictionary<string, PastResult> Past, int Weight)
{
    public static MeasuredOrder None { get; } = new(new Dictionary<string, PastResult>(), 0);

    /// <returns>Null for who was in no campaign.</returns>
    public PastResult? Of(VettingSummary row) => row.Creator is { } creator ? Past.GetValueOrDefault(creator) : null;

    /// <summary>What the order by score goes by.</summary>
    public double? ScoreOf(VettingSummary row) => Weight > 0 && Of(row) is { } past ? past.Weighed(row.Score, Weight / 100.0) : row.Score;
}
