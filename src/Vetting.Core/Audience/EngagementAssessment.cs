using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// The median engagement rate against every dated table that speaks of such an account, channel by channel; too low and
/// too high, how far posts differ, where it is going, and sponsored against organic posts.
/// </summary>
internal static class EngagementAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var channels = EngagementRates.Judgeable(material);
        return (channels is [var main, ..]
            ? material.Score(Dimension.Engagement, main.Posts.Count, Summary(material.Policy, main),
                channels.SelectMany(channel => Findings(material.Policy, channel)))
            : Dimension.Engagement.Insufficient(Missing(material)))
            .NotChecking(channels.SelectMany(NotChecked));
    }

    private static IEnumerable<Finding> Findings(Policy policy, EngagementRates rates)
    {
        var reading = TableReading.Of(policy, rates);
        var figures = Figures(rates, reading);
        yield return policy.Raise(reading.Rule, Examples(rates), figures);
        if (rates.By == RateBase.Views)
            yield break;
        if (rates.Spread is { } spread && spread >= policy.Engagement.UnevenFrom)
            yield return policy.Raise(RuleIds.EngagementUneven, Extremes(rates), [.. figures, ("spread", Wording.Share(spread))]);
        else if (rates.Spread is { } even && even < policy.Engagement.UniformBelow)
            yield return policy.Raise(RuleIds.EngagementUniform, Extremes(rates), [.. figures, ("spread", Wording.Share(even))]);
        if (SponsoredPosts.Compare(policy, rates) is { Rule: not RuleIds.SponsoredStronger } compared)
            yield return compared;
        foreach (var finding in Trends(policy, rates, figures))
            yield return finding;
    }

    private static IEnumerable<Finding> Trends(
        Policy policy, EngagementRates rates, (string, LocalizedText)[] figures)
    {
        const double Quarter = 91.3125;
        var median = rates.Median;
        if (median <= 0 || Trend.Of([.. rates.Posts.Select(post =>
                (post.Post.Post.PublishedAt.UtcTicks / (double)TimeSpan.TicksPerDay, post.Rate))],
                policy.Engagement.TrendZ) is not { } trend)
        {
            yield break;
        }

        var change = Quarter * trend.Slope / median;
        if (Math.Abs(change) >= policy.Engagement.TrendShare)
        {
            yield return policy.Raise(change < 0 ? RuleIds.EngagementDeclining : RuleIds.EngagementGrowing, [],
                [.. figures, ("change", Wording.Share(Math.Abs(change)))]);
        }
    }

    /// <summary>The post nearest the median, so that a reader can redo the sum on one.</summary>
    private static IEnumerable<Evidence> Examples(EngagementRates rates)
    {
        var median = rates.Median;
        return [rates.Posts.MinBy(post => Math.Abs(post.Rate - median))!.Quote()];
    }

    /// <summary>The post of the highest rate and that of the lowest.</summary>
    private static IEnumerable<Evidence> Extremes(EngagementRates rates) =>
        [rates.Posts.MaxBy(post => post.Rate)!.Quote(), rates.Posts.MinBy(post => post.Rate)!.Quote()];

    private static IEnumerable<LocalizedText> NotChecked(EngagementRates rates)
    {
        (string, LocalizedText)[] figures =
        [
            ("channel", Wording.Verbatim(rates.Size.Channel.Channel.DisplayName)),
            ("hidden", Wording.Posts(rates.Hidden)), ("apart", Wording.Posts(rates.Apart)),
        ];
        if (rates is { Hidden: > 0, By: RateBase.Followers })
        {
            yield return new LocalizedText(
                "{channel} : {hidden} sans nombre de mentions J’aime (masqué ou non donné) ; sans taux.",
                "{channel}: {hidden} without a number of likes (hidden or not given); no rate for them.").With(figures);
        }

        if (rates.Change is { } change)
        {
            yield return new LocalizedText(
                "{channel} : {apart} d’un autre côté du {date} ; {what} Rien n’est comparé d’un côté à l’autre.",
                "{channel}: {apart} on the other side of {date}; {what} Nothing is compared across that day.")
                .With([.. figures, ("date", Wording.Day(change.Date)), ("what", change.What)]);
        }
    }

    private static (string, LocalizedText)[] Figures(EngagementRates rates, TableReading reading) =>
    [
        ("channel", Wording.Verbatim(rates.Size.Channel.Channel.DisplayName)),
        ("posts", Wording.Posts(rates.Posts.Count)),
        ("median", Percent(rates.Median)),
        ("by", rates.By == RateBase.Views ? new("des vues", "of views") : new("des abonnés", "of followers")),
        ("low", Percent(reading.Telling.Band.Low)),
        ("high", Percent(reading.Telling.Band.High)),
        ("tier", rates.Tier.Title),
        ("table", Named(reading.Telling.Table)),
        ("under", Listed(reading.Under)),
    ];

    public static LocalizedText Named(EngagementTable table)
    {
        var day = Wording.Day(table.Date);
        return new LocalizedText($"{table.Title.Fr}, {day.Fr}", $"{table.Title.En}, {day.En}");
    }

    private static LocalizedText Listed(IReadOnlyList<EngagementTable> tables)
    {
        var named = tables.Select(Named).ToList();
        return new LocalizedText(string.Join(" ; ", named.Select(name => name.Fr)),
            string.Join("; ", named.Select(name => name.En)));
    }

    private static LocalizedText Summary(Policy policy, EngagementRates rates) => new LocalizedText(
        "{channel} : engagement médian de {median} {by} sur {posts} ; d’ordinaire de {low} à {high} ({table}).",
        "{channel}: median engagement {median} {by} over {posts}; usually {low} to {high} ({table}).")
        .With(Figures(rates, TableReading.Of(policy, rates)));

    private static LocalizedText Missing(Material material)
    {
        var counted = material.Posts.Count(EngagementRates.HasCounts);
        var needed = material.Policy.For(Dimension.Engagement).MinimumPosts;
        if (counted < needed)
        {
            return Scoring.TooFew(needed, counted,
                new("avec le nombre de mentions J’aime", "with a number of likes"));
        }

        return new LocalizedText(
            "Il faut, sur un même canal, au moins {followers} abonnés connus et {posts} avec le nombre de mentions " +
            "J’aime.",
            "One channel needs at least {followers} known followers and {posts} with a number of likes.").With(
                ("followers", Wording.Number(material.Policy.Engagement.MinimumFollowers)),
                ("posts", Wording.Posts(needed)));
    }

    public static LocalizedText Percent(double rate) => Wording.Percent(EngagementRates.Rounded(rate));
}
