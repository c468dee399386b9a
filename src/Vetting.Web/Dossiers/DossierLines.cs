using Vetting.Core.Dossiers;

namespace Vetting.Web.Dossiers;

/// <summary>A finding with its place in the dossier.</summary>
public sealed record DossierLine(Dimension Dimension, int Index, Finding Finding)
{
    /// <summary>The id its card carries on the page.</summary>
    public string Anchor => $"{DossierLines.AnchorOf(Dimension)}-{Index + 1}";
}

/// <summary>The lines a reader sees first.</summary>
public static class DossierLines
{
    public static string AnchorOf(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    public static IEnumerable<DossierLine> Of(DimensionResult result) =>
        result.Findings.Select((finding, index) => new DossierLine(result.Dimension, index, finding));

    /// <summary>The few lines that matter first, as the dossier names them.</summary>
    public static IReadOnlyList<DossierLine> First(Dossier dossier) => Named(dossier, dossier.Advice.First);

    /// <summary>What speaks for the creator, as the dossier names it.</summary>
    public static IReadOnlyList<DossierLine> Strengths(Dossier dossier) => Named(dossier, dossier.Advice.Strengths);

    private static IReadOnlyList<DossierLine> Named(Dossier dossier, IReadOnlyList<LineRef>? lines) =>
    [
        .. (lines ?? []).Select(line => new DossierLine(
            line.Dimension, line.Index,
            dossier.Dimensions.First(result => result.Dimension == line.Dimension).Findings[line.Index])),
    ];
}
