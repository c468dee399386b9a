namespace Vetting.Core.Originality;

/// <summary>
/// Tells a series that counts ("day 12 of …", "recipe no. 14") from repetition: captions alike but for a figure after
/// the same word that goes one way over time. Captions with one and the same figure still repeat each other.
/// </summary>
internal static class NumberedSeries
{
    private const int FewestFigures = 3;

    /// <summary>The share of steps from post to post that must go the same way; a post may come late.</summary>
    private const double OneWay = 0.8;

    /// <param name="alike">Captions that nearly repeat each other, in the order of time.</param>
    /// <returns>The same captions, apart where they count.</returns>
    public static IEnumerable<IReadOnlyList<Caption>> Apart(IReadOnlyList<Caption> alike) =>
        Counter(alike) is { } counter
            ? alike.GroupBy(caption => FigureAfter(counter, caption)).Select(same => same.ToList())
            : [alike];

    /// <returns>The word whose figure counts; null when none does.</returns>
    private static string? Counter(IReadOnlyList<Caption> alike) => alike
        .SelectMany(caption => caption.Figures.Select(figure => figure.After).Distinct())
        .CountBy(word => word)
        .Where(word => word.Value >= FewestFigures)
        .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => word.Key)
        .FirstOrDefault(word => Counts([.. alike.Select(caption => FigureAfter(word, caption)).OfType<long>()]));

    private static bool Counts(IReadOnlyList<long> figures)
    {
        int[] steps =
        [
            .. figures.Zip(figures.Skip(1), (before, after) => after.CompareTo(before)).Where(step => step != 0),
        ];
        return figures.Distinct().Count() >= FewestFigures
            && Math.Max(steps.Count(step => step > 0), steps.Count(step => step < 0)) >= OneWay * steps.Length;
    }

    private static long? FigureAfter(string word, Caption caption) => caption.Figures
        .Where(figure => figure.After == word).Select(figure => (long?)figure.Value).FirstOrDefault();
}
