using Vetting.Core.Audience;
using Vetting.Core.Coherence;
using Vetting.Core.Disclosure;
using Vetting.Core.Findings;
using Vetting.Core.Fit;
using Vetting.Core.Portraits;
using Vetting.Core.Safety;

namespace Vetting.Core.Dossiers;

/// <summary>Judges a history dimension by dimension and puts the results together; pure.</summary>
public static class DossierCompiler
{
    public const string Schema = "vetting.dossier/1";

    private static readonly Func<Material, DimensionResult>[] Assessments =
    [
        ReachAssessment.Assess,
        EngagementAssessment.Assess,
        AuthenticityAssessment.Assess,
        DiscourseAssessment.Assess,
        FitAssessment.Assess,
        SafetyAssessment.Assess,
        DisclosureAssessment.Assess,
    ];

    public static Dossier Compile(Material inputs)
    {
        var material = inputs.ReadForIntent();
        DimensionResult[] dimensions = [.. Assessments.Select(assess => assess(material).WithoutDisabled(inputs.Policy))];
        var portrait = PortraitReader.Of(material);
        return new Dossier(
            Schema,
            inputs.VettingId,
            inputs.Brand,
            inputs.Brief.Id,
            inputs.Brief.Title,
            inputs.AsOf,
            inputs.Submission.Creator,
            inputs.Submission.Niche,
            inputs.Submission.Message,
            [.. inputs.Channels.Select(channel => Coverage.Summarise(material, channel))],
            AdviceRule.Advise(material, dimensions),
            dimensions,
            Charts.Draw(material),
            inputs.Provenance)
        {
            NotJudged = Coverage.NotJudged(material, dimensions, inputs.Provenance),
            Rules = RuleNote.Of(material, dimensions),
            Portrait = portrait,
            Quoted = QuotedPost.Of(material, dimensions, portrait),
        };
    }
}
