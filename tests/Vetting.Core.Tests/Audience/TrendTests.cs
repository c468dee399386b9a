using FsCheck.Xunit;
using Vetting.Core.Audience;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Audience;

public sealed class TrendTests
{
    [Fact]
    public void One_wild_value_does_not_sway_the_slope()
    {
        var points = Enumerable.Range(0, 21).Select(day => ((double)day, day == 10 ? 1e6 : 3.0 * day)).ToList();

        Assert.Equal(3, Trend.Of(points)!.Value.Slope, 6);
    }

    [Fact]
    public void Values_of_one_time_have_no_trend() => Assert.Null(Trend.Of([(1, 2), (1, 3)]));

    [Fact]
    public void The_test_agrees_with_a_published_example()
    {
        // Ten values in rising order: S = 45, variance 125, z = 44 / √125.
        var points = Enumerable.Range(1, 10).Select(day => ((double)day, (double)day)).ToList();

        Assert.Equal(44 / Math.Sqrt(125), Trend.Of(points)!.Value.Z, 9);
    }

    [Property]
    public void A_reversed_series_has_the_opposite_trend(byte[] values)
    {
        var points = values.Take(30).Index().Select(point => ((double)point.Index, (double)point.Item)).ToList();
        var mirrored = points.Select(point => (-point.Item1, point.Item2)).ToList();

        Assert.Equal(Trend.Of(points)?.Z, -Trend.Of(mirrored)?.Z);
    }

    [Theory]
    [InlineData(1, RuleIds.EngagementDeclining)]
    [InlineData(-1, RuleIds.EngagementGrowing)]
    public void Engagement_that_goes_somewhere_is_told_against_its_median(int sign, string rule)
    {
        var history = new HistoryBuilder()
            .Add(60, number => Sample.Post(number, $"Soupe {number}", likes: 1000 + sign * 10 * number));

        Assert.Contains("Theil–Sen slope over 60 posts", Given.Dossier(history).Finding(rule).Sentence.En);
    }
}
