using System.Buffers;
using Vetting.Core.Findings;

namespace Vetting.Core.Audience;

/// <summary>Where a series is going, however its extremes fall.</summary>
/// <param name="Slope">The median of the slopes of all pairs, a day (Theil 1950, Sen 1968).</param>
/// <param name="Z">Of the Mann-Kendall test, without correction for ties: negative when falling.</param>
internal readonly record struct Trend(double Slope, double Z)
{
    /// <param name="points">At least two of different times.</param>
    /// <returns>Null when all are of one time.</returns>
    public static Trend? Of(IReadOnlyList<(double Day, double Value)> points)
    {
        // Up to 4 MB for 1,000 posts: made anew for each history, they would bring on a full collection every few.
        var pairs = ArrayPool<double>.Shared.Rent(points.Count * (points.Count - 1) / 2);
        try
        {
            return Of(points, pairs);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(pairs);
        }
    }

    private static Trend? Of(IReadOnlyList<(double Day, double Value)> points, double[] slopes)
    {
        var (known, concordance) = (0, 0);
        for (var first = 0; first < points.Count; first++)
        {
            for (var second = first + 1; second < points.Count; second++)
            {
                var days = points[second].Day - points[first].Day;
                if (days == 0)
                    continue;
                var slope = (points[second].Value - points[first].Value) / days;
                slopes[known++] = slope;
                concordance += Math.Sign(slope);
            }
        }

        if (known == 0)
            return null;
        double n = points.Count;
        var deviation = Math.Sqrt(n * (n - 1) * (2 * n + 5) / 18);
        // One less towards 0: the test's correction for continuity.
        return new Trend(
            Statistics.MedianInPlace(slopes.AsSpan(0, known)), (concordance - Math.Sign(concordance)) / deviation);
    }
}
