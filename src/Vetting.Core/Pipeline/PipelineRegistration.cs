using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Discourse;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;

namespace Vetting.Core.Pipeline;

public static class PipelineRegistration
{
    /// <summary>Flows and steps up to the dossier; needs a content store, an analyser and history sources.</summary>
    public static IServiceCollection AddDossierPipeline(this IServiceCollection services) => services
        .AddSingleton<FlowCatalog>()
        .AddVettingMetrics()
        .AddFlow(PrepareDossier.Definition)
        .AddStep<ChannelToRetrieve, RetrievalOutcome, RetrieveChannel>(Steps.RetrieveChannel)
        .AddStep<HistoriesToAnalyse, ContentRef, AnalyseDiscourse>(Steps.AnalyseDiscourse)
        .AddStep<DossierToCompile, CompiledDossier, CompileDossier>(Steps.CompileDossier);

    /// <summary>All of a vetting; needs every port of the core.</summary>
    public static IServiceCollection AddVettingPipeline(this IServiceCollection services) => services
        .AddDossierPipeline()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<OperatorDesk>()
        .AddSingleton<WaitingVettings>()
        .AddFlow(VetCreator.Definition)
        .AddStep<ReviewToOpen, ReviewOpening, OpenReview>(Steps.OpenReview)
        .AddStep<ReviewMail, Done, MailReviewer>(Steps.MailReviewer)
        .AddStep<string, Done, ExpireReview>(Steps.ExpireReview)
        .AddStep<string, VettingOutcome, RecordOutcome>(Steps.RecordOutcome)
        .AddStep<OutcomeToTell, Done, TellCreator>(Steps.TellCreator)
        .AddStep<OutcomeToTell, Done, TellBrand>(Steps.TellBrand)
        .AddStep<VettingProblem, Done, RecordProblem>(Steps.RecordProblem);
}
