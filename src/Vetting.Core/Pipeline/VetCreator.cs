using Microsoft.DurableTask;
using Vetting.Core.Asking;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Pipeline;

/// <summary>
/// A vetting from submission to outcome. It reads as the recipe it is. Every step is safe to repeat, so it may be started
/// again from the tables at any time: nobody is told twice.
/// </summary>
public sealed class VetCreator : TaskOrchestrator<VettingOrder, VettingOutcome>
{
    public override async Task<VettingOutcome> RunAsync(TaskOrchestrationContext context, VettingOrder order)
    {
        try
        {
            // Beside everything else: nothing waits for a mail.
            var acknowledged = TryCallAsync(context, AcknowledgeCreator.Step, order, order.VettingId);
            var wakeUps = new WakeUps(context);
            var history = new AwaitHistory(context, order, wakeUps);
            var read = order.Dossier is null ? await history.RunAsync() : new HistoryOrOutcome(order, null);
            order = read.Order;
            var outcome = read.Outcome is { } withdrawn
                ? await TellAsync(context, new OutcomeToTell(order, withdrawn, Dossier: null))
                : await ReviewAsync(
                    context, order,
                    order.Dossier ?? await PrepareDossier.JudgeAsync(context, order, read.Histories!), wakeUps);
            await Task.WhenAll(history.AllTriedAsync(), acknowledged);
            await context.CallAsync(CloseRun.Step, order.VettingId);
            return outcome;
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(
                RecordProblem.Step, new VettingProblem(order.VettingId, failed.Sentence(), Ends: true));
            throw;
        }
    }

    private static async Task<VettingOutcome> ReviewAsync(
        TaskOrchestrationContext context, VettingOrder order, CompiledDossier dossier, WakeUps wakeUps)
    {
        var review = await context.CallAsync(OpenReview.Step, new ReviewToOpen(order.VettingId, dossier));
        var mails = new ReviewMails(context, order, dossier.Dossier, review);
        var outcome = (review.AlreadyClosed ? await context.CallAsync(RecordOutcome.Step, order.VettingId) : null)
            ?? await new AwaitDecision(context, order, mails, wakeUps).RunAsync(review.Spoken);
        await TellAsync(context, new OutcomeToTell(order, outcome, dossier));
        if (outcome == VettingOutcome.Approved || review.AlreadyClosed)
            await context.CallAsync(SettleWatch.Step, order.VettingId);
        // What is contested later starts the vetting again, which finds it closed.
        if (review.AlreadyClosed)
            await new AwaitContests(context, order, mails, wakeUps).RunAsync();
        await mails.AllTriedAsync();
        return outcome;
    }

    private static async Task<VettingOutcome> TellAsync(TaskOrchestrationContext context, OutcomeToTell telling)
    {
        context.Report(new FlowProgress(FlowStages.Concluding));
        await Task.WhenAll(
            TryCallAsync(context, TellCreator.Step, telling, telling.Order.VettingId),
            TryCallAsync(context, TellBrand.Step, telling, telling.Order.VettingId),
            context.TryTellTeamAsync(new TeamNews(
                telling.Order.VettingId, telling.Order.Brand, TeamNewsKind.Decided, Round: 1, telling.Outcome)));
        context.Report(new FlowProgress(FlowStages.Concluded));
        return telling.Outcome;
    }

    /// <summary>The outcome stands whether or not everyone could be told; who was not is a line for operators.</summary>
    private static async Task TryCallAsync<TIn>(
        TaskOrchestrationContext context, Step<TIn, Done> step, TIn input, string vettingId)
    {
        try
        {
            await context.CallAsync(step, input);
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(RecordProblem.Step, new VettingProblem(vettingId, failed.Sentence(), Ends: false));
        }
    }
}
