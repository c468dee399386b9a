using Microsoft.DurableTask;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Submission to dossier: the part of a vetting that needs no people.</summary>
public sealed class PrepareDossier : TaskOrchestrator<VettingOrder, CompiledDossier>
{
    public override async Task<CompiledDossier> RunAsync(TaskOrchestrationContext context, VettingOrder order) =>
        await JudgeAsync(context, order, await RetrieveAsync(context, order));

    /// <returns>One for each channel.</returns>
    internal static async Task<RetrievalOutcome[]> RetrieveAsync(TaskOrchestrationContext context, VettingOrder order)
    {
        context.Report(new FlowProgress(FlowStages.Retrieving, 0, order.Channels));
        var retrieved = 0;
        var reading = new ChannelReading(context, order);
        return await Task.WhenAll(Enumerable.Range(0, order.Channels).Select(async channel =>
        {
            var outcome = await reading.RunAsync(channel);
            context.Report(new FlowProgress(FlowStages.Retrieving, ++retrieved, order.Channels));
            return outcome;
        }));
    }

    internal static async Task<CompiledDossier> JudgeAsync(
        TaskOrchestrationContext context, VettingOrder order, RetrievalOutcome[] histories)
    {
        context.Report(new FlowProgress(FlowStages.Analysing));
        var analysis = await AnalyseAsync(
            context, new HistoriesToAnalyse(histories, Policy: order.Policy, Brief: order.Brief, VettingId: order.VettingId));

        context.Report(new FlowProgress(FlowStages.Assessing));
        return await context.CallAsync(CompileDossier.Step, new DossierToCompile(order, histories, analysis));
    }

    private static async Task<ContentRef> AnalyseAsync(TaskOrchestrationContext context, HistoriesToAnalyse histories)
    {
        try
        {
            return await context.CallAsync(AnalyseDiscourse.Step, histories);
        }
        catch (TaskFailedException failed) when (failed.FailureDetails.Cause<TextServiceAwayException>() is not null)
        {
            return await context.CallAsync(AnalyseDiscourse.Step, histories with { StandIn = true });
        }
    }
}
