using Vetting.Core.Findings;
using Vetting.Core.Policies;

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

    /// <summary>The guard that holds the whole lowest, if it lies under the sum.</summary>
    public static HeldScore? Hold(Policy policy, IReadOnlyList<DimensionResult> dimensions, double? total) =>
        total is not { } sum ? null : (
            from guard in policy.Advice.Guards ?? []
            from scored in dimensions.OfType<DimensionResult.Scored>()
            where scored.Dimension == guard.Dimension && scored.Score + guard.Lead < sum
            orderby scored.Score + guard.Lead, guard.Dimension
            select new HeldScore(guard.Dimension, scored.Score, guard.Lead, sum)).FirstOrDefault();

    /// <returns>Null when no scored dimension has weight.</returns>
    public static double? Total(IReadOnlyList<Contribution> sum) =>
        sum.Count == 0 ? null : Math.Round(Math.Min(100, sum.Sum(part => part.Points)), 1);
}
