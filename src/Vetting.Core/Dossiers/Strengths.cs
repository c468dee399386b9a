using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>
/// What speaks for the creator: a dimension's surest favourable line, of equals the first in the policy, the weightiest
/// dimensions first. A dimension that would not earn approval by itself speaks for nobody.
/// </summary>
internal static class Strengths
{
    public static IReadOnlyList<LineRef> Of(Material material, IReadOnlyList<DimensionResult> dimensions)
    {
        var favourable = material.Policy.Rules.Where(rule => rule.Favourable).Select(rule => rule.Id).ToList();
        return
        [
            .. dimensions.OfType<DimensionResult.Scored>()
                .Where(result => result.Score >= material.Policy.Advice.ApproveFrom)
                .OrderByDescending(result => material.Policy.For(result.Dimension).Weight)
                .ThenBy(result => result.Dimension)
                .SelectMany(result => result.Findings.Index()
                    .Where(at => at.Item.Severity == Severity.Info && favourable.Contains(at.Item.Rule))
                    .OrderByDescending(at => at.Item.Confidence)
                    .ThenBy(at => favourable.IndexOf(at.Item.Rule))
                    .Take(1)
                    .Select(at => new LineRef(result.Dimension, at.Index)))
                .Take(material.Policy.Advice.Findings),
        ];
    }
}
