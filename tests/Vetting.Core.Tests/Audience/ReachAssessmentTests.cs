using Vetting.Core.Briefs;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Audience;

public sealed class ReachAssessmentTests
{
    [Theory]
    [InlineData(0, "nano")]
    [InlineData(9_999, "nano")]
    [InlineData(10_000, "micro")]
    [InlineData(50_000, "micro")]
    [InlineData(50_001, "mid")]
    [InlineData(100_000, "mid")]
    [InlineData(100_001, "macro")]
    [InlineData(1_000_000, "macro")]
    [InlineData(1_000_001, "mega")]
    [InlineData(long.MaxValue, "mega")]
    public void The_tier_follows_the_number_of_followers(long followers, string tier) =>
        Assert.Equal(tier, Sample.Policy.Benchmarks.TierOf(followers).Name);

    [Theory]
    [InlineData(Objective.Awareness, 200_000, RuleIds.ReachSuited)]
    [InlineData(Objective.Awareness, 20_000, RuleIds.ReachUnsuited)]
    [InlineData(Objective.Engagement, 20_000, RuleIds.ReachSuited)]
    [InlineData(Objective.Engagement, 200_000, RuleIds.ReachPossible)]
    [InlineData(Objective.Cost, 20_000, RuleIds.ReachSuited)]
    [InlineData(Objective.Cost, 200_000, RuleIds.ReachUnsuited)]
    [InlineData(Objective.Flexibility, 20_000, RuleIds.ReachSuited)]
    [InlineData(Objective.Flexibility, 200_000, RuleIds.ReachPossible)]
    public void The_objective_decides_which_tier_suits(Objective objective, long followers, string rule)
    {
        var brief = Sample.Brief with { Objective = objective, WantedTiers = [] };

        var reach = Given.Dossier(new HistoryBuilder().OnChannel(Sample.Channel, followers).Add(20), brief)
            .Of(Dimension.Reach);

        Assert.Contains(rule, reach.Rules());
    }

    [Fact]
    public void Without_an_objective_no_tier_is_praised_or_blamed_for_one_and_that_is_said()
    {
        var brief = Sample.Brief with { Objective = null, WantedTiers = [] };

        var dossier = Given.Dossier(new HistoryBuilder().OnChannel(Sample.Channel, 200_000).Add(20), brief);

        string[] forAnObjective = [RuleIds.ReachSuited, RuleIds.ReachPossible, RuleIds.ReachUnsuited];
        Assert.Empty(dossier.Of(Dimension.Reach).Rules().Intersect(forAnObjective));
        Assert.Contains("no objective", Assert.IsType<DimensionResult.InsufficientData>(dossier.Of(Dimension.Reach)).Missing.En);
    }

    [Fact]
    public void A_tier_that_was_not_asked_for_is_told()
    {
        var brief = Sample.Brief with { WantedTiers = ["macro"] };

        Assert.Contains(RuleIds.ReachUnwanted,
            Given.Dossier(new HistoryBuilder().Add(20), brief).Of(Dimension.Reach).Rules());
    }

    [Fact]
    public void The_creators_own_figure_is_taken_with_less_confidence_and_said_to_be_theirs()
    {
        var dossier = Given.Dossier(new HistoryBuilder().OnChannel(Sample.Channel with { Followers = 20_000 }).Add(20));

        var reach = Assert.IsType<DimensionResult.Scored>(dossier.Of(Dimension.Reach));
        Assert.Equal(0.5, reach.Confidence);
        Assert.Contains(RuleIds.ReachStated, reach.Rules());
        Assert.True(dossier.Channels.Single().FollowersStated);
    }

    [Fact]
    public void A_stated_figure_well_above_the_platforms_own_is_told()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Followers = 40_000 }, followers: 20_000)
            .Add(20);

        Assert.Contains("40,000", Given.Dossier(history).Finding(RuleIds.ReachOverstated).Sentence.En);
    }

    [Fact]
    public void What_a_platform_says_comes_before_a_larger_figure_that_is_only_stated()
    {
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel with { Handle = "ada.large", Followers = 900_000 })
            .OnChannel(Sample.Channel, followers: 20_000).Add(20);

        Assert.Contains("micro tier", Given.Dossier(history).Finding(RuleIds.ReachSuited).Sentence.En);
    }

    [Fact]
    public void Without_a_number_of_followers_reach_is_not_judged()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Followers = null }).Add(20);

        Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(history).Of(Dimension.Reach));
    }
}
