using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>
/// Invites the reviewers and waits: a reminder, then an escalation, then expiry. Silence never approves.
/// </summary>
public static class AwaitDecision
{
    public const string EventName = "decision";

    internal static async Task RunAsync(IFlow flow, VettingOrder order, ReviewMails mails)
    {
        var spans = order.Review;
        flow.Report(new FlowProgress(FlowStages.Inviting));
        var sent = mails.SendAsync(ReviewMailKind.Invitation, spans.Reviewers);
        if (await DecidedByAsync(flow, mails.InvitedAt + spans.RemindAfter, sent, FlowStages.InReview))
            return;

        sent = mails.SendAsync(ReviewMailKind.Reminder, spans.Reviewers);
        if (await DecidedByAsync(flow, mails.InvitedAt + spans.EscalateAfter, sent, FlowStages.Reminded))
            return;

        sent = mails.SendAsync(ReviewMailKind.Escalation, spans.Escalations);
        if (!await DecidedByAsync(flow, mails.ExpiresAt, sent, FlowStages.Escalated))
            await flow.CallAsync(Steps.ExpireReview, order.VettingId);
    }

    /// <param name="stage">Reached once the mails are out.</param>
    /// <exception cref="StepFailedException">Nobody could be invited.</exception>
    private static async Task<bool> DecidedByAsync(
        IFlow flow, DateTimeOffset until, Task<StepFailedException?> sent, string stage)
    {
        var decision = flow.WaitForAsync<DecisionRaised>(EventName, until);
        if (await Task.WhenAny(sent, decision) == sent)
        {
            if (await sent is { } nobody && stage == FlowStages.InReview)
                throw nobody;
            flow.Report(new FlowProgress(stage));
        }

        return (await decision).Arrived;
    }
}

/// <summary>News for the flow: the decision itself is in the log.</summary>
public sealed record DecisionRaised(string DecisionId);
