using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>
/// The lines that matter first: the worst severity, then what costs the score of the whole most, given how sure the
/// line is. A dimension that holds the whole counts as the weightiest.
/// </summary>
internal static class FirstLines
{
    public static IReadOnlyList<LineRef> Of(Material material, IReadOnlyList<DimensionResult> dimensions) =>
    [
        .. dimensions
            .SelectMany(result => result.Findings.Select((finding, index) => (
                Line: new LineRef(result.Dimension, index),
                Finding: finding,
                Cost: finding.Points * finding.Confidence * Weight(material.Policy, result.Dimension))))
            .Where(entry => entry.Finding.Severity > Severity.Info)
            .OrderByDescending(entry => entry.Finding.Severity)
            .ThenByDescending(entry => entry.Cost)
            .ThenBy(entry => entry.Line.Dimension)
            .ThenBy(entry => entry.Line.Index)
            .Select(entry => entry.Line)
            .Take(material.Policy.Advice.Findings),
    ];

    private static double Weight(Policy policy, Dimension dimension) =>
        policy.Advice.Guards?.Any(guard => guard.Dimension == dimension) == true
            ? policy.Dimensions.Max(each => each.Weight)
            : policy.For(dimension).Weight;
}
