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

    [Theory]
    [InlineData(20, RuleIds.EngagementFarBelow)] // 0.1 %, under half of 0.27 %
    [InlineData(40, RuleIds.EngagementBelow)] // 0.2 %
    [InlineData(200, RuleIds.EngagementBetween)] // 1 %: low by three tables of four
    [InlineData(900, RuleIds.EngagementWithin)] // 4.5 %
    public void On_a_platform_with_several_tables_only_what_all_call_low_costs_points(long likes, string rule)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Platform = "instagram" }, 20_000)
            .Add(15, number => Sample.Post(number, $"Texte {number}", likes, comments: 0));

        var finding = Given.Dossier(history).Of(Dimension.Engagement).Findings
            .Single(finding => finding.Rule.Contains("band", StringComparison.Ordinal) || finding.Rule == RuleIds.EngagementBetween);

        Assert.Equal(rule, finding.Rule);
        Assert.Equal(rule is RuleIds.EngagementFarBelow or RuleIds.EngagementBelow, finding.Points > 0);
        Assert.Matches("(HypeAuditor|tier benchmarks).*20(22|26)", finding.Sentence.En);
    }

    [Fact]
    public void Views_are_the_base_where_the_platforms_table_divides_so()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Platform = "tiktok" }, 20_000)
            .Add(15, number => Sample.Post(number, $"Texte {number}", 500, comments: 0) with { Views = 10_000 });

        Assert.Contains(Given.Dossier(history).Of(Dimension.Engagement).Findings,
            finding => finding.Sentence.En.Contains("median engagement 5% of views", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_compared_across_a_change_in_what_a_view_is()
    {
        var change = new ViewChange("tiktok", DateOnly.FromDateTime(Sample.Now.UtcDateTime.AddDays(-20)),
            new("compte autrement.", "counts otherwise."));
        var policy = Sample.Policy with
        {
            Benchmarks = Sample.Policy.Benchmarks with { ViewChanges = [change] },
        };
        var history = new HistoryBuilder().OnChannel(Sample.Channel with { Platform = "tiktok" }, 20_000)
            .Add(40, number => Sample.Post(number, $"Texte {number}", 500, comments: 0) with
            {
                Views = number <= 20 ? 10_000 : 1_000,
            });

        var engagement = Given.Dossier(history, policy: policy).Of(Dimension.Engagement);

        Assert.Contains(engagement.Findings, finding => finding.Sentence.En.Contains("5% of views over 2", StringComparison.Ordinal));
        Assert.Contains(engagement.NotChecked!, gap => gap.En.Contains("counts otherwise", StringComparison.Ordinal));
    }

    [Fact]
    public void Reactions_are_divided_by_the_followers_of_the_posts_day()
    {
        long[] doubling = [.. Enumerable.Range(0, 60).Select(day => day < 30 ? 10_000L : 20_000L)];
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Followed(doubling)
            .Add(15, number => Sample.Post(30 + number, $"Texte {number}", 500, comments: 0));

        Assert.Equal(5, Given.Dossier(history).Charts.Engagement!.Median);
    }

    [Fact]
    public void Posts_that_hide_their_likes_have_no_rate_and_are_told()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 1_000)
            .Add(12, number => Sample.Post(number, $"Texte {number}", 50, comments: 11))
            .Add(12, number => Sample.Post(100 + number, $"Autre {number}", null, comments: 2));

        var dossier = Given.Dossier(history);

        Assert.Equal(6.1, dossier.Charts.Engagement!.Median);
        Assert.Contains(dossier.Of(Dimension.Engagement).NotChecked!, gap => gap.En.Contains("12 posts without a number of likes", StringComparison.Ordinal));
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
    public void A_number_of_comments_that_nobody_gives_is_not_told_as_none()
    {
        var history = new HistoryBuilder()
            .Add(15, number => Sample.Post(number, $"Texte {number}", likes: 300, comments: null));

        var note = Given.Dossier(history).Of(Dimension.Engagement).Findings
            .SelectMany(finding => finding.Evidence).First(evidence => evidence.Note is not null).Note!;

        Assert.Equal("Likes: 300, which is 1.5%; the number of comments is not given.", note.En);
        Assert.StartsWith("Mentions J’aime : 300, soit", note.Fr, StringComparison.Ordinal);
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
