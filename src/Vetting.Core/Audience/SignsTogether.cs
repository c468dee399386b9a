using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>Signs that weigh little alone and much together, on one channel.</summary>
internal static class SignsTogether
{
    public static IEnumerable<Finding> Findings(Material material, AudienceSignals signals)
    {
        foreach (var rates in EngagementRates.Judgeable(material).Where(rates => rates.By == RateBase.Followers))
        {
            var reading = TableReading.Of(material.Policy, rates);
            if ((RiseWithoutResponse(material, signals, rates, reading) ?? SilentAudience(material, rates, reading)) is { } sign)
                yield return sign;
            if (SponsoredPosts.Compare(material.Policy, rates) is { Rule: RuleIds.SponsoredStronger } stronger)
                yield return stronger;
        }
    }

    /// <summary>A rise that nothing published explains, and a public that hardly reacts.</summary>
    private static Finding? RiseWithoutResponse(
        Material material, AudienceSignals signals, EngagementRates rates, TableReading reading) =>
        reading.FarBelow && signals.Growth.FirstOrDefault(series => Same(series.Channel, rates)) is { } series
            && GrowthFindings.Unexplained(material, series) is { Count: > 0 } rises
            ? material.Policy.Raise(RuleIds.RiseWithoutResponse, [LeastLiked(rates)],
                [.. Figures(rates, reading), ("jolts", GrowthFindings.Jolts(rises))])
            : null;

    /// <summary>Many followers, few reactions, and nobody who talks.</summary>
    private static Finding? SilentAudience(Material material, EngagementRates rates, TableReading reading)
    {
        var limits = material.Policy.Authenticity.Comments;
        double[] comments = [.. rates.Posts.Where(post => post.Post.Post.Comments is not null)
            .Select(post => (double)post.Post.Post.Comments!.Value)];
        return reading.Below && rates.Size.Followers >= limits.SilentFrom && comments.Length >= limits.MinimumPosts
            && Statistics.Median(comments) <= limits.SilentComments
            ? material.Policy.Raise(RuleIds.SilentAudience, [LeastLiked(rates)],
                [.. Figures(rates, reading), ("comments", Wording.Decimal(Statistics.Median(comments)))])
            : null;
    }

    private static (string, LocalizedText)[] Figures(EngagementRates rates, TableReading reading) =>
    [
        ("channel", Wording.Verbatim(rates.Size.Channel.Channel.DisplayName)),
        ("followers", Wording.Number(rates.Size.Followers)),
        ("median", EngagementAssessment.Percent(rates.Median)),
        ("low", EngagementAssessment.Percent(reading.Telling.Band.Low)),
        ("posts", Wording.Posts(rates.Posts.Count)),
    ];

    private static Evidence LeastLiked(EngagementRates rates) => rates.Posts.MinBy(post => post.Rate)!.Quote();

    private static bool Same(RetrievedChannel channel, EngagementRates rates) =>
        channel.Channel.Key == rates.Size.Channel.Channel.Key;
}
