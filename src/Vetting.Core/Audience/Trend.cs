using System.Buffers;
using Vetting.Core.Findings;

namespace Vetting.Core.Audience;

/// <summary>Where a series is going, however its extremes fall.</summary>
/// <param name="Slope">The median of the slopes of all pairs, a day (Theil 1950, Sen 1968).</param>
/// <param name="Z">Of the Mann-Kendall test, without correction for ties: negative when falling.</param>
internal readonly record struct Trend(double Slope, double Z)
{
    /// <param name="points">At least two of different times.</param>
    /// <param name="from">The smallest size of Z that is asked about: without it the slopes need not be sorted.</param>
    /// <returns>Null when all are of one time, or Z is smaller.</returns>
    public static Trend? Of(IReadOnlyList<(double Day, double Value)> points, double from = 0)
    {
        var (known, concordance) = (0, 0);
        foreach (var slope in Slopes(points))
        {
            known++;
            concordance += Math.Sign(slope);
        }

        double n = points.Count;
        // One less towards 0: the test's correction for continuity.
        var z = (concordance - Math.Sign(concordance)) / Math.Sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return known == 0 || Math.Abs(z) < from ? null : new Trend(MedianSlope(points, known), z);
    }

    private static double MedianSlope(IReadOnlyList<(double Day, double Value)> points, int known)
    {
        // Up to 4 MB for 1,000 posts: made anew for each history, they would bring on a full collection every few.
        var slopes = ArrayPool<double>.Shared.Rent(known);
        try
        {
            var next = 0;
            foreach (var slope in Slopes(points))
                slopes[next++] = slope;
            return Statistics.MedianInPlace(slopes.AsSpan(0, known));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(slopes);
        }
    }

    private static IEnumerable<double> Slopes(IReadOnlyList<(double Day, double Value)> points)
    {
        for (var first = 0; first < points.Count; first++)
        {
            for (var second = first + 1; second < points.Count; second++)
            {
                var days = points[second].Day - points[first].Day;
                if (days != 0)
                    yield return (points[second].Value - points[first].Value) / days;
            }
        }
    }
}
