using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>
/// Invites the reviewers and waits: a reminder, then an escalation, then expiry. Silence never approves.
/// </summary>
public static class AwaitDecision
{
    public const string EventName = "decision";

    public static async Task RunAsync(IFlow flow, VettingOrder order, CompiledDossier dossier)
    {
        var spans = order.Review;
        var invitedAt = flow.UtcNow;
        var expiresAt = invitedAt + spans.ExpireAfter;

        flow.Report(new FlowProgress(FlowStages.Inviting));
        await MailAllAsync(flow, order, dossier, ReviewMailKind.Invitation, spans.Reviewers, expiresAt);

        flow.Report(new FlowProgress(FlowStages.InReview));
        if (await DecidedByAsync(flow, invitedAt + spans.RemindAfter))
            return;
        await MailAllAsync(flow, order, dossier, ReviewMailKind.Reminder, spans.Reviewers, expiresAt);

        flow.Report(new FlowProgress(FlowStages.Reminded));
        if (await DecidedByAsync(flow, invitedAt + spans.EscalateAfter))
            return;
        await MailAllAsync(flow, order, dossier, ReviewMailKind.Escalation, spans.Escalations, expiresAt);

        flow.Report(new FlowProgress(FlowStages.Escalated));
        if (!await DecidedByAsync(flow, expiresAt))
            await flow.CallAsync(Steps.ExpireReview, order.VettingId);
    }

    private static async Task<bool> DecidedByAsync(IFlow flow, DateTimeOffset until) =>
        (await flow.WaitForAsync<DecisionRaised>(EventName, until)).Arrived;

    private static async Task MailAllAsync(
        IFlow flow, VettingOrder order, CompiledDossier dossier, ReviewMailKind kind, int recipients, DateTimeOffset expiresAt)
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, recipients).Select(recipient =>
            TryMailAsync(flow, new ReviewMail(order, dossier.Dossier, kind, recipient, expiresAt))));

        if (kind == ReviewMailKind.Invitation && sent.All(failure => failure is not null))
            throw sent[0]!;
    }

    /// <summary>One address that refuses mail must not keep the others from theirs.</summary>
    private static async Task<StepFailedException?> TryMailAsync(IFlow flow, ReviewMail mail)
    {
        try
        {
            await flow.CallAsync(Steps.MailReviewer, mail);
            return null;
        }
        catch (StepFailedException failed)
        {
            await flow.CallAsync(
                Steps.RecordProblem, new VettingProblem(mail.Order.VettingId, failed.Message, Ends: false));
            return failed;
        }
    }
}

/// <summary>News for the flow: the decision itself is in the log.</summary>
public sealed record DecisionRaised(string DecisionId);
