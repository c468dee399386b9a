using Vetting.Core.Campaigns.Results;
using Vetting.Core.Findings;

namespace Vetting.Core.Campaigns.Lessons;

/// <summary>Ranks the creators of a campaign among each other; pure.</summary>
internal static class PastReader
{
    // Beside fewer there is no middle.
    private const int LeastCreators = 3;

    private static readonly (PastMeasure Measure, Func<CreatorFigures, decimal?> Of)[] Measures =
    [
        (PastMeasure.Return, figures => figures.Return.Value),
        (PastMeasure.Orders, figures => figures.Sums.Orders),
        (PastMeasure.Views, figures => figures.Sums.Views),
    ];

    /// <param name="creators">Of one campaign.</param>
    /// <returns>By vetting: by the first measure that at least three have; of who lacks it nothing.</returns>
    public static IReadOnlyDictionary<string, (PastMeasure Measure, double Index)> Read(IReadOnlyList<CreatorFigures> creators)
    {
        foreach (var (measure, of) in Measures)
        {
            var known = creators.Select(creator => (creator.Vetting, Value: (double?)of(creator)))
                .Where(creator => creator.Value is not null).ToList();
            if (known.Count < LeastCreators)
                continue;
            var median = Statistics.Median([.. known.Select(creator => creator.Value!.Value)]);
            if (median <= 0)
                continue;
            return known.ToDictionary(
                creator => creator.Vetting,
                creator => (measure, 100 * (creator.Value!.Value / median) / (1 + (creator.Value.Value / median))),
                StringComparer.Ordinal);
        }

        return new Dictionary<string, (PastMeasure, double)>();
    }
}
