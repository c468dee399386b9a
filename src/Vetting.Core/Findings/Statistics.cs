namespace Vetting.Core.Findings;

/// <summary>Statistics that a few viral posts do not sway.</summary>
internal static class Statistics
{
    // Makes the median absolute deviation comparable with a standard deviation of normal data.
    private const double NormalConsistency = 1.4826;

    /// <param name="values">At least one.</param>
    public static double Median(IReadOnlyCollection<double> values) => MedianInPlace([.. values]);

    /// <param name="values">At least one; left in ascending order.</param>
    public static double MedianInPlace(Span<double> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>Robust coefficient of variation: 1.4826 × MAD / median; null when the median is 0.</summary>
    public static double? Spread(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return median > 0
            ? NormalConsistency * Median([.. values.Select(value => Math.Abs(value - median))]) / median
            : null;
    }
}
