using Vetting.Core.Dossiers;

namespace Vetting.Web.Dossiers;

/// <summary>A finding with its place in the dossier.</summary>
public sealed record DossierLine(Dimension Dimension, int Index, Finding Finding)
{
    /// <summary>The id its card carries on the page.</summary>
    public string Anchor => $"{DossierLines.AnchorOf(Dimension)}-{Index + 1}";
}

internal static class DossierLines
{
    private const int FirstLines = 3;

    public static string AnchorOf(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    public static IEnumerable<DossierLine> Of(DimensionResult result) =>
        result.Findings.Select((finding, index) => new DossierLine(result.Dimension, index, finding));

    /// <summary>The few lines that matter first: worst severity, then most points, then surest.</summary>
    public static IReadOnlyList<DossierLine> First(Dossier dossier) =>
    [
        .. dossier.Dimensions
            .SelectMany(Of)
            .Where(line => line.Finding.Severity > Severity.Info)
            .OrderByDescending(line => line.Finding.Severity)
            .ThenByDescending(line => line.Finding.Points)
            .ThenByDescending(line => line.Finding.Confidence)
            .Take(FirstLines),
    ];
}
