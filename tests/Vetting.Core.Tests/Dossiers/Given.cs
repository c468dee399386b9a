using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

/// <summary>Compiles a history and picks what a test is about.</summary>
internal static class Given
{
    public static Dossier Dossier(
        HistoryBuilder history, Brief? brief = null, Policy? policy = null, Submission? submission = null) =>
        DossierCompiler.Compile(Sample.Inputs(history.Build()) with
        {
            Brief = brief ?? Sample.Brief,
            Compiled = policy is null ? Sample.Compiled : new CompiledPolicy(policy),
            Submission = submission ?? Sample.Submission,
        });

    public static Dossier Compared(AnalysedHistory history, MeaningMethod method) =>
        DossierCompiler.Compile(Sample.Inputs(history) with
        {
            Provenance = Sample.Provenance with { Meaning = method },
        });

    public static DimensionResult Of(this Dossier dossier, Dimension dimension) =>
        dossier.Dimensions.Single(result => result.Dimension == dimension);

    public static IEnumerable<string> Rules(this DimensionResult result) =>
        result.Findings.Select(finding => finding.Rule);

    public static Finding Finding(this Dossier dossier, string rule) =>
        dossier.Dimensions.SelectMany(dimension => dimension.Findings).Single(finding => finding.Rule == rule);
}
