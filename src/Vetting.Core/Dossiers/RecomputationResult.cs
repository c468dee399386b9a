using Vetting.Core.Content;

namespace Vetting.Core.Dossiers;

/// <param name="Difference">The first difference; null when identical.</param>
/// <param name="AnalysedAgain">False when the stored analysis was used because its analyser is another.</param>
/// <param name="MadeBy">Null when the dossier was made by this version of the program and its analysis.</param>
public sealed record RecomputationResult(
    string OriginalSha256, string RecomputedSha256, string? Difference, bool AnalysedAgain,
    ProgramVersions? MadeBy = null)
{
    public bool Identical => Difference is null;
}

/// <summary>The versions that made a dossier, and those that computed it again.</summary>
public sealed record ProgramVersions(string Code, string Analysis, string CodeNow, string AnalysisNow);
