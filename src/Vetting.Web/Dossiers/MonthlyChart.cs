using System.Globalization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Web.Dossiers;

/// <summary>Posts a calendar month, stacked by kind.</summary>
/// <param name="Id">Tells the charts of a page apart.</param>
/// <param name="Description">In words, with {first} and {last} for the months and {0}, {1}… for the kinds' sums.</param>
/// <param name="Kinds">From the bottom of a bar upwards.</param>
/// <param name="Months">Oldest first, silent months included.</param>
public sealed record MonthlyChart(
    string Id, LocalizedText Title, LocalizedText Description, IReadOnlyList<MonthKind> Kinds,
    IReadOnlyList<MonthBar> Months)
{
    private const int MostMonths = 120;

    public static MonthlyChart Of(IReadOnlyList<TonePoint> points) => new(
        "tone", ChartWords.Tone, ChartWords.ToneDescription,
        [
            new("tone negative", ChartWords.Negative),
            new("tone neutral", ChartWords.Neutral),
            new("tone positive", ChartWords.Positive),
        ],
        Filled(points.Select(point =>
            new MonthBar(point.Month, [point.Negative, point.Neutral, point.Positive]))));

    public static MonthlyChart Of(IReadOnlyList<SponsoredPoint> points) => new(
        "sponsored", ChartWords.Commercial, ChartWords.CommercialDescription,
        [
            new("paid unmarked", ChartWords.Unmarked),
            new("paid ambiguous", ChartWords.Ambiguous),
            new("paid marked", ChartWords.Marked),
            new("tone neutral", ChartWords.NotCommercial),
        ],
        Filled(points.Select(point => new MonthBar(
            point.Month,
            [point.Unmarked, point.Ambiguous ?? 0, point.Marked, point.Posts - point.Commercial]))));

    /// <summary>With the months in between in which nothing was published, so that time runs evenly.</summary>
    private static IReadOnlyList<MonthBar> Filled(IEnumerable<MonthBar> bars)
    {
        MonthBar[] known = [.. bars.OrderBy(bar => bar.Month, StringComparer.Ordinal)];
        if (known.Length < 2)
            return known;
        var (first, last) = (known[0].At, known[^1].At);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (months > MostMonths)
            return known;
        var byMonth = known.ToDictionary(bar => bar.Month);
        return
        [
            .. Enumerable.Range(0, months)
                .Select(offset => first.AddMonths(offset).ToString("yyyy-MM", CultureInfo.InvariantCulture))
                .Select(month => byMonth.GetValueOrDefault(month)
                    ?? new MonthBar(month, [.. known[0].Counts.Select(_ => 0)])),
        ];
    }
}

/// <param name="Css">How it is painted.</param>
public sealed record MonthKind(string Css, LocalizedText Name);

/// <param name="Month">yyyy-MM.</param>
/// <param name="Counts">One a kind.</param>
public sealed record MonthBar(string Month, IReadOnlyList<int> Counts)
{
    public DateTimeOffset At => DateTimeOffset.ParseExact(
        Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
