using Microsoft.DurableTask;
using Vetting.Core.Asking;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Reads the histories. Where none can be read, nothing is put before reviewers: the creator is asked, then reminded, and
/// at the end of the term the vetting is withdrawn. It is tried again after every wake-up, and every day.
/// </summary>
internal sealed class AwaitHistory(TaskOrchestrationContext context, VettingOrder order, WakeUps wakeUps)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromDays(1);

    private readonly AskingSpans _spans = order.Asking ?? AskingSpans.Usual;
    private readonly List<Task> _mails = [];
    private VettingOrder _order = order;
    private Task<bool>? _question;
    private bool _asked;
    private bool _reminded;

    public async Task<HistoryOrOutcome> RunAsync()
    {
        while (true)
        {
            var outcomes = await PrepareDossier.RetrieveAsync(context, _order);
            if (outcomes.Any(outcome => outcome is RetrievalOutcome.Retrieved))
                return new HistoryOrOutcome(_order, outcomes);
            if (await AskAsync([.. outcomes.Cast<RetrievalOutcome.Unavailable>()]) is { } outcome)
                return new HistoryOrOutcome(_order, null, outcome);
        }
    }

    /// <summary>Ends when every mail went out or was given up.</summary>
    public Task AllTriedAsync() => Task.WhenAll(_mails);

    /// <returns>Null when reading is to be tried again.</returns>
    private async Task<VettingOutcome?> AskAsync(RetrievalOutcome.Unavailable[] reasons)
    {
        var asking = await context.CallAsync(OpenAsking.Step, new UnreadVetting(
            _order.VettingId,
            [.. reasons.Select((reason, index) => new UnreadChannel(index, $"{reason.Reason}", reason.Sentence))]));
        if (asking.AlreadyClosed)
            return await context.CallAsync(RecordOutcome.Step, _order.VettingId);
        context.Report(new FlowProgress(FlowStages.Asking));
        DateTimeOffset now = context.CurrentUtcDateTime;
        var (endsAt, tryAgainAt) = (asking.AskedAt + _spans.WithdrawAfter, now + TryAgain);
        // A quota that is used up or a key that is refused is no business of the creator's, unless it stays so.
        _asked = _asked || now >= asking.AskedAt + TryAgain || !reasons.All(IsOurs);
        // Once, and again only where it was not said.
        if (_asked && (_question is null or { IsCompletedSuccessfully: true, Result: false }))
            _question = Mail(new Question(_order, endsAt, Again: false, asking.Round));
        while (now < endsAt && now < tryAgainAt)
        {
            var remindAt = asking.AskedAt + _spans.RemindAfter;
            if (_asked && !_reminded && now >= remindAt)
            {
                _reminded = true;
                _ = Mail(new Question(_order, endsAt, Again: true, asking.Round));
            }

            var next = now < remindAt && remindAt < tryAgainAt ? remindAt : tryAgainAt;
            next = next < endsAt ? next : endsAt;
            if (await IsWokenBeforeAsync(next))
                return await HearAsync();
            now = next;
        }

        return now < endsAt ? await HearAsync() : await WithdrawAsync();
    }

    private async Task<bool> IsWokenBeforeAsync(DateTimeOffset date)
    {
        using var woken = new CancellationTokenSource();
        var timer = context.CreateTimer(date.UtcDateTime, woken.Token);
        if (await Task.WhenAny(timer, wakeUps.Next) == timer)
            return false;
        // Not CancelAsync, which goes on elsewhere than where orchestrations are replayed.
        woken.Cancel();
        wakeUps.Heard();
        return true;
    }

    /// <summary>Looks what the creator has done.</summary>
    private async Task<VettingOutcome?> HearAsync()
    {
        if (await context.CallAsync(RecordOutcome.Step, _order.VettingId) is { } outcome)
            return outcome;
        _order = await context.CallAsync(FindOrder.Step, _order.VettingId);
        return null;
    }

    private async Task<VettingOutcome> WithdrawAsync()
    {
        await context.CallAsync(CloseAsking.Step, _order.VettingId);
        return await context.CallAsync(RecordOutcome.Step, _order.VettingId)
            ?? throw new InvalidOperationException("The log should hold a closing once a vetting is withdrawn.");
    }

    private Task<bool> Mail(Question question)
    {
        var mail = TryMailAsync(question);
        _mails.Add(mail);
        return mail;
    }

    private async Task<bool> TryMailAsync(Question question)
    {
        try
        {
            return await context.CallAsync(AskCreator.Step, question);
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(
                RecordProblem.Step, new VettingProblem(question.Order.VettingId, failed.Sentence(), Ends: false));
            return false;
        }
    }

    private static bool IsOurs(RetrievalOutcome.Unavailable unavailable) =>
        unavailable.Reason is UnavailableReason.QuotaUsed or UnavailableReason.AccessRefused;
}

/// <param name="Order">As it stands after what the creator changed.</param>
/// <param name="Histories">One for each channel; null when the vetting ended without any.</param>
internal sealed record HistoryOrOutcome(
    VettingOrder Order, RetrievalOutcome[]? Histories, VettingOutcome? Outcome = null);
