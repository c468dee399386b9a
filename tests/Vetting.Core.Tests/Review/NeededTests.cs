using Vetting.Core.Vettings;

namespace Vetting.Core.Tests.Review;

/// <summary>How many must agree.</summary>
public sealed class NeededTests
{
    [Theory]
    [InlineData(1, false, true, 1)]
    [InlineData(1, true, false, 1)]
    [InlineData(1, true, true, 2)]
    [InlineData(3, true, true, 3)]
    public void Two_for_floor_findings_where_the_policy_says_so(int quorum, bool twoForFloor, bool hasFloor, int needed) =>
        Assert.Equal(needed, new ReviewRules(quorum, twoForFloor).Needed(hasFloor));

    [Theory]
    [InlineData(10_000L, 9_999L, 1)]
    [InlineData(10_000L, 10_000L, 2)]
    [InlineData(10_000L, null, 1)]
    [InlineData(null, 1_000_000L, 1)]
    public void Two_from_a_sum_on(long? from, long? sum, int needed) =>
        Assert.Equal(needed, new ReviewRules(TwoFromSum: from).For(sum).Needed(hasFloor: false));

    [Fact]
    public void No_sum_makes_fewer_agree() => Assert.Equal(4, new ReviewRules(4, TwoFromSum: 1).For(5).Needed(hasFloor: true));
}
