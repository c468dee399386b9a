using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// The median of (likes + comments) / followers against the band of the tier, channel by channel; too low and too
/// high, how far posts differ, where it is going, and sponsored against organic posts.
/// </summary>
internal static class EngagementAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var channels = EngagementRates.Judgeable(material);
        return channels is [var main, ..]
            ? material.Score(Dimension.Engagement, main.Posts.Count, Summary(main),
                channels.SelectMany(channel => Findings(material.Policy, channel)))
            : Dimension.Engagement.Insufficient(Missing(material));
    }

    private static IEnumerable<Finding> Findings(Policy policy, EngagementRates rates)
    {
        var figures = Figures(rates);
        yield return policy.Raise(AgainstBand(policy.Engagement, rates), Examples(rates), figures);
        if (rates.Spread is { } spread && spread >= policy.Engagement.UnevenFrom)
            yield return policy.Raise(RuleIds.EngagementUneven, [], [.. figures, ("spread", Wording.Share(spread))]);
        else if (rates.Spread is { } even && even < policy.Engagement.UniformBelow)
            yield return policy.Raise(RuleIds.EngagementUniform, [], [.. figures, ("spread", Wording.Share(even))]);
        foreach (var finding in SponsoredAgainstOrganic(policy, rates, figures).Concat(Trends(policy, rates, figures)))
            yield return finding;
    }

    private static IEnumerable<Finding> Trends(
        Policy policy, EngagementRates rates, (string, LocalizedText)[] figures)
    {
        const double Quarter = 91.3125;
        var median = rates.Median;
        if (median <= 0 || Trend.Of([.. rates.Posts.Select(post =>
                (post.Post.Post.PublishedAt.UtcTicks / (double)TimeSpan.TicksPerDay, post.Rate))]) is not { } trend)
        {
            yield break;
        }

        var change = Quarter * trend.Slope / median;
        if (Math.Abs(trend.Z) >= policy.Engagement.TrendZ && Math.Abs(change) >= policy.Engagement.TrendShare)
        {
            yield return policy.Raise(change < 0 ? RuleIds.EngagementDeclining : RuleIds.EngagementGrowing, [],
                [.. figures, ("change", Wording.Share(Math.Abs(change)))]);
        }
    }

    private static string AgainstBand(EngagementPolicy policy, EngagementRates rates)
    {
        var (median, band) = (rates.Median, rates.Tier.Engagement);
        return median < policy.FarBelowFactor * band.Low ? RuleIds.EngagementFarBelow
            : median < band.Low ? RuleIds.EngagementBelow
            : median > policy.FarAboveFactor * band.High ? RuleIds.EngagementFarAbove
            : median > band.High ? RuleIds.EngagementAbove
            : RuleIds.EngagementWithin;
    }

    private static IEnumerable<Finding> SponsoredAgainstOrganic(
        Policy policy, EngagementRates rates, (string, LocalizedText)[] figures)
    {
        var bySide = rates.Posts.ToLookup(post => post.Post.Commercial.IsCommercial, post => post.Rate);
        double[] sponsored = [.. bySide[true]], organic = [.. bySide[false]];
        if (Math.Min(sponsored.Length, organic.Length) < policy.Engagement.MinimumSponsored)
            yield break;
        var (paid, own) = (Statistics.Median(sponsored), Statistics.Median(organic));
        if (paid < policy.Engagement.SponsoredWeakerFactor * own)
        {
            yield return policy.Raise(RuleIds.EngagementSponsored,
                rates.Posts.Where(post => post.Post.Commercial.IsCommercial)
                    .Select(post => post.Post.QuoteOpening()),
                [.. figures, ("sponsored", Percent(paid)), ("organic", Percent(own))]);
        }
    }

    /// <summary>The post nearest the median, so that a reader can redo the sum on one.</summary>
    private static IEnumerable<Evidence> Examples(EngagementRates rates)
    {
        var median = rates.Median;
        return [rates.Posts.MinBy(post => Math.Abs(post.Rate - median))!.Post.QuoteOpening()];
    }

    private static (string, LocalizedText)[] Figures(EngagementRates rates) =>
    [
        ("channel", Wording.Verbatim(rates.Size.Channel.Channel.DisplayName)),
        ("posts", Wording.Posts(rates.Posts.Count)),
        ("median", Percent(rates.Median)),
        ("low", Percent(rates.Tier.Engagement.Low)),
        ("high", Percent(rates.Tier.Engagement.High)),
        ("tier", rates.Tier.Title),
    ];

    private static LocalizedText Summary(EngagementRates rates) => new LocalizedText(
        "{channel} : engagement médian de {median} sur {posts} ; d’ordinaire de {low} à {high} pour le palier {tier}.",
        "{channel}: median engagement {median} over {posts}; usually {low} to {high} for the {tier} tier.")
        .With(Figures(rates));

    private static LocalizedText Missing(Material material)
    {
        var counted = material.Posts.Count(EngagementRates.HasCounts);
        var needed = material.Policy.For(Dimension.Engagement).MinimumPosts;
        if (counted < needed)
        {
            return Scoring.TooFew(needed, counted,
                new("avec mentions J’aime ou commentaires", "with likes or comments"));
        }

        return new LocalizedText(
            "Il faut, sur un même canal, au moins {followers} abonnés connus et {posts} avec mentions J’aime ou " +
            "commentaires.",
            "One channel needs at least {followers} known followers and {posts} with likes or comments.").With(
                ("followers", Wording.Number(material.Policy.Engagement.MinimumFollowers)),
                ("posts", Wording.Posts(needed)));
    }

    private static LocalizedText Percent(double rate) => Wording.Percent(EngagementRates.Rounded(rate));
}
