using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Audience;

public sealed class EngagementAssessmentTests
{
    [Fact]
    public void Declines_to_score_engagement_on_fewer_than_twelve_posts()
    {
        var history = new HistoryBuilder().Add(11).Add(Sample.Post(40, likes: null, comments: null));

        var result = Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(history).Of(Dimension.Engagement));

        Assert.Equal("12 posts with a number of likes are needed; 11 were found.", result.Missing.En);
        Assert.Contains("nombre trouvé : 11", result.Missing.Fr);
    }

    [Theory]
    [InlineData(0, RuleIds.EngagementFarBelow)]
    [InlineData(399, RuleIds.EngagementFarBelow)]
    [InlineData(400, RuleIds.EngagementBelow)]
    [InlineData(799, RuleIds.EngagementBelow)]
    [InlineData(800, RuleIds.EngagementWithin)]
    [InlineData(1400, RuleIds.EngagementWithin)]
    [InlineData(1401, RuleIds.EngagementAbove)]
    [InlineData(2801, RuleIds.EngagementFarAbove)]
    public void A_micro_creators_median_is_held_against_four_to_seven_percent(long likes, string rule)
    {
        var history = new HistoryBuilder()
            .Add(15, number => Sample.Post(number, $"Texte {number}", likes, comments: 0));

        Assert.Contains(rule, Given.Dossier(history).Of(Dimension.Engagement).Rules());
    }

    [Fact]
    public void Posts_without_counts_are_left_out_and_never_count_as_zero()
    {
        var history = new HistoryBuilder().Add(12)
            .Add(30, number => Sample.Post(100 + number, likes: null, comments: null));

        var chart = Given.Dossier(history).Charts.Engagement!;

        Assert.Equal(12, chart.Posts.Count);
        Assert.InRange(chart.Median, 4, 7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public void Too_few_followers_give_no_rate(long followers)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, followers).Add(20);

        var result = Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(history).Of(Dimension.Engagement));

        Assert.Contains("100 known followers", result.Missing.En);
    }

    [Fact]
    public void Weak_sponsored_posts_are_told_when_both_sides_have_enough()
    {
        var history = new HistoryBuilder().Add(10)
            .Add(6, number => Sample.Post(50 + number, $"Soupe {number}", likes: 300) with { PaidPartnership = true });

        var dossier = Given.Dossier(history);

        var finding = dossier.Finding(RuleIds.EngagementSponsored);
        Assert.Equal(3, finding.Evidence.Count(evidence => evidence.Quote.StartsWith("Soupe", StringComparison.Ordinal)));
        Assert.Equal("Likes: 300, comments: 40, which is 1.7%.", finding.Evidence[0].Note!.En);
        Assert.Equal(6, dossier.Charts.Engagement!.Posts.Count(post => post.Sponsored));
    }

    [Fact]
    public void Each_channel_is_held_against_its_own_tier_and_the_chart_shows_the_one_with_most_posts()
    {
        var other = Sample.Channel with { Handle = "ada.other.example" };
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel, 20_000).Add(20)
            .OnChannel(other, 2_000_000).Add(12, number => Sample.Post(number, likes: 20_000));

        var dossier = Given.Dossier(history);

        Assert.Equal("micro", dossier.Charts.Engagement!.Tier);
        Assert.Equal(2, dossier.Of(Dimension.Engagement).Rules().Count(rule => rule == RuleIds.EngagementWithin));
    }

    [Fact]
    public void Counts_that_overflow_together_still_give_a_rate()
    {
        var history = new HistoryBuilder()
            .Add(12, number => Sample.Post(number, likes: long.MaxValue, comments: long.MaxValue));

        Assert.True(double.IsFinite(Given.Dossier(history).Charts.Engagement!.Median));
    }
}
