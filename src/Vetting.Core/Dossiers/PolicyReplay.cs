using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <summary>Compiles a past vetting's dossier under two policies and says what differs; pure.</summary>
public static class PolicyReplay
{
    public static DossierChange Compare(Material inputs, CompiledPolicy before, CompiledPolicy after) =>
        Compare(inputs with { Compiled = before }, inputs with { Compiled = after });

    /// <param name="after">Of the same vetting, judged by another policy or for another brief.</param>
    public static DossierChange Compare(Material before, Material after)
    {
        var (old, now) = (DossierCompiler.Compile(before), DossierCompiler.Compile(after));
        return new DossierChange(
            before.VettingId,
            before.Submission.Creator.Name,
            new Change<Recommendation>(old.Advice.Recommendation, now.Advice.Recommendation),
            new Change<double?>(old.Advice.Score, now.Advice.Score),
            now.Advice.Reasons[0],
            [
                .. old.Dimensions.Zip(now.Dimensions)
                    .Select(pair => new DimensionChange(pair.First.Dimension, new(Score(pair.First), Score(pair.Second))))
                    .Where(change => change.Score.Before != change.Score.After),
            ],
            [.. Findings(old, now)]);
    }

    private static double? Score(DimensionResult result) => (result as DimensionResult.Scored)?.Score;

    private static IEnumerable<FindingChange> Findings(Dossier old, Dossier now)
    {
        var (before, after) = (Lines(old), Lines(now));
        return before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(rule => new FindingChange(
                rule,
                new(Worst(before, rule), Worst(after, rule)),
                new(Points(before, rule), Points(after, rule)),
                (after.GetValueOrDefault(rule) ?? before[rule])[0].Sentence))
            .Where(change => change.Severity.Before != change.Severity.After
                || change.Points.Before != change.Points.After);
    }

    /// <summary>By rule, the worst first.</summary>
    private static Dictionary<string, List<Finding>> Lines(Dossier dossier) => dossier.Dimensions
        .SelectMany(dimension => dimension.Findings)
        .GroupBy(finding => finding.Rule)
        .ToDictionary(rule => rule.Key, rule => rule.OrderByDescending(finding => finding.Severity).ToList());

    private static Severity? Worst(Dictionary<string, List<Finding>> lines, string rule) =>
        lines.TryGetValue(rule, out var found) ? found[0].Severity : null;

    private static double Points(Dictionary<string, List<Finding>> lines, string rule) =>
        lines.TryGetValue(rule, out var found) ? Math.Round(found.Sum(finding => finding.Points), 1) : 0;
}
