using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>Compiles a past vetting's dossier under two policies and says what differs; pure.</summary>
public static class PolicyReplay
{
    public static DossierChange Compare(DossierInputs inputs, Policy before, Policy after)
    {
        var (old, now) = (Compile(inputs, before), Compile(inputs, after));
        return new DossierChange(
            inputs.VettingId,
            inputs.Submission.Creator.Name,
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

    private static Dossier Compile(DossierInputs inputs, Policy policy) =>
        DossierCompiler.Compile(inputs with { Policy = policy });

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

/// <param name="Because">The first reason for the recommendation under the second policy.</param>
/// <param name="Dimensions">Those whose score changes.</param>
/// <param name="Findings">Rules whose findings come, go, or change their severity or points.</param>
public sealed record DossierChange(
    string VettingId,
    string Creator,
    Change<Recommendation> Recommendation,
    Change<double?> Score,
    LocalizedText Because,
    IReadOnlyList<DimensionChange> Dimensions,
    IReadOnlyList<FindingChange> Findings)
{
    public bool Flips => Recommendation.Before != Recommendation.After;

    public bool Any => Flips || Score.Before != Score.After || Dimensions.Count > 0 || Findings.Count > 0;
}

public sealed record Change<T>(T Before, T After);

/// <param name="Score">0 to 100; null where it could not be judged.</param>
public sealed record DimensionChange(Dimension Dimension, Change<double?> Score);

/// <param name="Severity">The worst of the rule's findings; null where there is none.</param>
/// <param name="Points">What the rule's findings take in all.</param>
public sealed record FindingChange(string Rule, Change<Severity?> Severity, Change<double> Points, LocalizedText Sentence);
