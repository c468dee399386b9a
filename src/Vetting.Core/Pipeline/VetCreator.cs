using Vetting.Core.Flow;
using Vetting.Core.Review;

namespace Vetting.Core.Pipeline;

/// <summary>A vetting from submission to outcome. It reads as the recipe it is.</summary>
public static class VetCreator
{
    public static FlowDefinition<VettingOrder, VettingOutcome> Definition { get; } =
        new(nameof(VetCreator), "1.0", RunAsync);

    public static async Task<VettingOutcome> RunAsync(IFlow flow, VettingOrder order)
    {
        try
        {
            var dossier = await PrepareDossier.RunAsync(flow, order);
            var review = await flow.CallAsync(Steps.OpenReview, new ReviewToOpen(order.VettingId, dossier));
            var mails = new ReviewMails(flow, order, dossier.Dossier, review.Round);
            if (!review.AlreadyClosed)
                await AwaitDecision.RunAsync(flow, order, mails);
            var outcome = await ConcludeAsync(flow, order, dossier);
            await mails.AllTriedAsync();
            return outcome;
        }
        catch (StepFailedException failed)
        {
            await flow.CallAsync(Steps.RecordProblem, new VettingProblem(order.VettingId, failed.Message, Ends: true));
            throw;
        }
    }

    private static async Task<VettingOutcome> ConcludeAsync(IFlow flow, VettingOrder order, CompiledDossier dossier)
    {
        flow.Report(new FlowProgress(FlowStages.Concluding));
        var outcome = await flow.CallAsync(Steps.RecordOutcome, order.VettingId);
        var telling = new OutcomeToTell(order, outcome, dossier);
        await Task.WhenAll(
            TellAsync(flow, Steps.TellCreator, telling),
            TellAsync(flow, Steps.TellBrand, telling));
        flow.Report(new FlowProgress(FlowStages.Concluded));
        return outcome;
    }

    /// <summary>The outcome stands whether or not everyone could be told; who was not is a line for operators.</summary>
    private static async Task TellAsync(IFlow flow, Step<OutcomeToTell, Done> step, OutcomeToTell telling)
    {
        try
        {
            await flow.CallAsync(step, telling);
        }
        catch (StepFailedException failed)
        {
            await flow.CallAsync(
                Steps.RecordProblem, new VettingProblem(telling.Order.VettingId, failed.Message, Ends: false));
        }
    }
}
