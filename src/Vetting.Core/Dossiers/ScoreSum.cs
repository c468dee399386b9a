using Vetting.Core.Findings;

namespace Vetting.Core.Dossiers;

/// <summary>The score of the whole as a sum: each scored dimension's points by its share of the weight.</summary>
internal static class ScoreSum
{
    public static IReadOnlyList<Contribution> Of(Material material, IReadOnlyList<DimensionResult> dimensions)
    {
        var scored = dimensions.OfType<DimensionResult.Scored>()
            .Select(result => (Result: result, material.Policy.For(result.Dimension).Weight))
            .Where(entry => entry.Weight > 0).ToList();
        var all = scored.Sum(entry => entry.Weight);
        return
        [
            .. scored.Select(entry => new Contribution(
                entry.Result.Dimension,
                entry.Result.Score,
                entry.Weight,
                Math.Round(entry.Weight / all, 4),
                Math.Round(entry.Result.Score * entry.Weight / all, 2))),
        ];
    }

    /// <returns>Null when no scored dimension has weight.</returns>
    public static double? Total(IReadOnlyList<Contribution> sum) =>
        sum.Count == 0 ? null : Math.Round(Math.Min(100, sum.Sum(part => part.Points)), 1);
}
