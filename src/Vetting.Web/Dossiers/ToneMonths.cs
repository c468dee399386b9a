using System.Globalization;
using Vetting.Core.Dossiers;

namespace Vetting.Web.Dossiers;

/// <summary>The months of the tone chart, silent ones included, so that time runs evenly.</summary>
internal static class ToneMonths
{
    private const int MostMonths = 120;

    public static IReadOnlyList<TonePoint> Of(IReadOnlyList<TonePoint> points)
    {
        if (points.Count < 2)
            return points;
        var known = points.ToDictionary(point => point.Month);
        var first = At(points.MinBy(point => point.Month, StringComparer.Ordinal)!);
        var last = At(points.MaxBy(point => point.Month, StringComparer.Ordinal)!);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return months > MostMonths
            ? points
            : [.. Enumerable.Range(0, months)
                .Select(offset => first.AddMonths(offset).ToString("yyyy-MM", CultureInfo.InvariantCulture))
                .Select(month => known.GetValueOrDefault(month) ?? new TonePoint(month, 0, 0, 0))];
    }

    public static DateTimeOffset At(TonePoint point) => DateTimeOffset.ParseExact(
        point.Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
