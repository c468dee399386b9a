using System.Numerics;

namespace Vetting.Core.Findings;

/// <summary>Statistics that a few viral posts do not sway.</summary>
internal static class Statistics
{
    // Makes the median absolute deviation comparable with a standard deviation of normal data.
    private const double NormalConsistency = 1.4826;

    /// <param name="values">At least one.</param>
    public static double Median(IReadOnlyCollection<double> values) => MedianInPlace([.. values]);

    /// <param name="values">At least one; left in another order.</param>
    public static double MedianInPlace(Span<double> values)
    {
        var middle = values.Length / 2;
        var upper = Select(values, middle);
        return values.Length % 2 == 1 ? upper : (Largest(values[..middle]) + upper) / 2;
    }

    /// <summary>Robust coefficient of variation: 1.4826 × MAD / median; null when the median is 0.</summary>
    public static double? Spread(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return median > 0
            ? NormalConsistency * Median([.. values.Select(value => Math.Abs(value - median))]) / median
            : null;
    }

    // Hoare's FIND: what comes before the rank is no larger, what comes after no smaller. Half a million slopes need no
    // full sorting; values that fall badly get it.
    private static double Select(Span<double> values, int rank)
    {
        var rounds = 2 * BitOperations.Log2((uint)values.Length);
        var (low, high) = (0, values.Length - 1);
        while (low < high && rounds-- > 0)
        {
            var (left, right) = Partition(values, low, high, values[rank]);
            (low, high) = (right < rank ? left : low, rank < left ? right : high);
        }
        if (low < high)
            values[low..(high + 1)].Sort();
        return values[rank];
    }

    private static (int Left, int Right) Partition(Span<double> values, int left, int right, double pivot)
    {
        while (left <= right)
        {
            while (values[left] < pivot)
                left++;
            while (values[right] > pivot)
                right--;
            if (left > right)
                break;
            (values[left], values[right]) = (values[right], values[left]);
            (left, right) = (left + 1, right - 1);
        }
        return (left, right);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = values[0];
        foreach (var value in values)
            largest = Math.Max(largest, value);
        return largest;
    }
}
