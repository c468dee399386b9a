using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>Turns a rule that holds into a line of the dossier.</summary>
internal static class FindingRule
{
    /// <param name="evidence">In the order to be read; as many are kept as the policy quotes.</param>
    /// <param name="figures">What goes in the places of the rule's sentence.</param>
    public static Finding Raise(
        this Policy policy,
        string rule,
        IEnumerable<Evidence> evidence,
        params (string Name, LocalizedText Value)[] figures)
    {
        var wording = policy.Rule(rule);
        return new Finding(
            rule,
            wording.Severity,
            wording.Confidence,
            policy.PointsOf(wording.Severity, wording.Weight),
            wording.Sentence.With(figures),
            [.. evidence.Take(policy.EvidencePerFinding)],
            wording.Harmless);
    }

    /// <summary>For a rule that holds more or less: its points are the most it can take.</summary>
    /// <param name="degree">0 to 1.</param>
    public static Finding InProportion(this Finding finding, double degree) =>
        finding with { Points = Math.Round(finding.Points * degree, 1) };

    public static LocalizedText Then(this LocalizedText sentence, LocalizedText next) =>
        new($"{sentence.Fr} {next.Fr}", $"{sentence.En} {next.En}");

    public static IReadOnlyList<Finding> WorstFirst(this IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Points)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Sentence.En, StringComparer.Ordinal),
    ];
}
