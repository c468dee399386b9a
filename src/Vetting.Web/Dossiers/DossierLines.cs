using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Web.Dossiers;

/// <summary>A finding with its place in the dossier.</summary>
/// <param name="Rule">What its rule looks at; null where the dossier does not tell.</param>
public sealed record DossierLine(Dimension Dimension, int Index, Finding Finding, RuleNote? Rule = null)
{
    /// <summary>The id its card carries on the page.</summary>
    public string Anchor => $"{DossierLines.AnchorOf(Dimension)}-{Index + 1}";
}

/// <summary>The lines a reader sees first.</summary>
public static class DossierLines
{
    public static string AnchorOf(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    /// <param name="rules">As the dossier tells them.</param>
    public static IEnumerable<DossierLine> Of(DimensionResult result, IReadOnlyList<RuleNote>? rules = null) =>
        result.Findings.Select((finding, index) => new DossierLine(
            result.Dimension, index, finding, rules?.FirstOrDefault(rule => rule.Id == finding.Rule)));

    /// <summary>The lines of all dimensions that are such, in the dossier's order.</summary>
    public static IEnumerable<DossierLine> Of(Dossier dossier, Func<Finding, bool> such) =>
        dossier.Dimensions.SelectMany(result => Of(result, dossier.Rules)).Where(line => such(line.Finding));

    /// <summary>The few lines that matter first, as the dossier names them.</summary>
    public static IReadOnlyList<DossierLine> First(Dossier dossier) => Named(dossier, dossier.Advice.First);

    /// <summary>What speaks for the creator, as the dossier names it.</summary>
    public static IReadOnlyList<DossierLine> Strengths(Dossier dossier) => Named(dossier, dossier.Advice.Strengths);

    /// <summary>What weighs in the answer to a question, the worst first.</summary>
    public static IEnumerable<DossierLine> Weighing(BrandQuestion question, Dossier dossier) => question.Of(dossier)
        .SelectMany(result => Of(result, dossier.Rules))
        .Where(line => line.Finding.Severity > Severity.Info)
        .OrderByDescending(line => line.Finding.Severity).ThenByDescending(line => line.Finding.Points);

    private static IReadOnlyList<DossierLine> Named(Dossier dossier, IReadOnlyList<LineRef>? lines) =>
    [
        .. (lines ?? []).Select(line => new DossierLine(
            line.Dimension, line.Index,
            dossier.Dimensions.First(result => result.Dimension == line.Dimension).Findings[line.Index])),
    ];
}
