using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>
/// Invites the reviewers and waits: a reminder, then an escalation, then expiry. Silence never approves. What was decided
/// is read from the log after every wake-up and at every date, so news that is lost, early or doubled does no harm.
/// </summary>
internal sealed class AwaitDecision(
    TaskOrchestrationContext context, VettingOrder order, ReviewMails mails, WakeUps wakeUps)
{
    /// <exception cref="TaskFailedException">Nobody could be invited.</exception>
    public async Task<VettingOutcome> RunAsync()
    {
        var review = order.Review;
        context.Report(new FlowProgress(FlowStages.Inviting));
        return await DecidedByAsync(mails.At(review.RemindAfter), mails.InviteAsync(), FlowStages.InReview)
            ?? await DecidedByAsync(mails.At(review.EscalateAfter), mails.RemindAsync(), FlowStages.Reminded)
            ?? await DecidedByAsync(mails.ExpiresAt, mails.EscalateAsync(), FlowStages.Escalated)
            ?? await ExpireAsync();
    }

    /// <param name="stage">Reached once the mails are out.</param>
    private async Task<VettingOutcome?> DecidedByAsync(DateTimeOffset until, Task sent, string stage)
    {
        using var decided = new CancellationTokenSource();
        var date = context.CreateTimer(until.UtcDateTime, decided.Token);
        var underWay = new List<Task> { sent, date };
        while (true)
        {
            var first = await Task.WhenAny([.. underWay, wakeUps.Next]);
            if (first == sent)
            {
                await sent;
                context.Report(new FlowProgress(stage));
                underWay.Remove(sent);
                continue;
            }

            if (!underWay.Contains(first))
                wakeUps.Heard();
            if (await context.CallAsync(RecordOutcome.Step, order.VettingId) is { } outcome)
            {
                // Not CancelAsync, which goes on elsewhere than where orchestrations are replayed.
                decided.Cancel();
                return outcome;
            }

            if (first == date)
                return null;
        }
    }

    private async Task<VettingOutcome> ExpireAsync()
    {
        await context.CallAsync(ExpireReview.Step, order.VettingId);
        return await context.CallAsync(RecordOutcome.Step, order.VettingId)
            ?? throw new InvalidOperationException("The log should hold a closing once a review has expired.");
    }
}
