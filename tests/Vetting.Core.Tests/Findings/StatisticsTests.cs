using FsCheck.Xunit;
using Vetting.Core.Findings;

namespace Vetting.Core.Tests.Findings;

public sealed class StatisticsTests
{
    [Property]
    public void The_median_is_the_middle_of_the_sorted_values(short first, short[] others)
    {
        double[] values = [first, .. others];
        var sorted = values.Order().ToArray();

        var median = Statistics.Median(values);

        Assert.Equal((sorted[(values.Length - 1) / 2] + sorted[values.Length / 2]) / 2, median);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Values_that_rise_and_fall_have_their_middle_as_well(int different)
    {
        double[] values = [.. Enumerable.Range(0, 200_001).Select(at => (double)Math.Min(at, 200_001 - at) % different)];

        Assert.Equal(values.Order().ElementAt(100_000), Statistics.Median(values));
    }
}
