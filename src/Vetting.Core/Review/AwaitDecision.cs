using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>
/// Invites the reviewers and waits: a reminder, then an escalation, then expiry, and while a decision stands that can be taken
/// back, for it to be final. Silence never approves. What was said is read from the log after every wake-up and at every
/// date, so news that is lost, early or doubled does no harm.
/// </summary>
internal sealed class AwaitDecision
{
    private readonly TaskOrchestrationContext _context;
    private readonly VettingOrder _order;
    private readonly ReviewMails _mails;
    private readonly WakeUps _wakeUps;
    private readonly Queue<(TimeSpan After, Func<Task> Send, string Stage)> _due;
    private (Task Mails, string Stage)? _sending;

    public AwaitDecision(TaskOrchestrationContext context, VettingOrder order, ReviewMails mails, WakeUps wakeUps)
    {
        (_context, _order, _mails, _wakeUps) = (context, order, mails, wakeUps);
        _due = new(
        [
            (order.Review.RemindAfter, mails.RemindAsync, FlowStages.Reminded),
            (order.Review.EscalateAfter, mails.EscalateAsync, FlowStages.Escalated),
        ]);
    }

    /// <param name="spoken">Whether somebody said something before the review is opened.</param>
    /// <exception cref="TaskFailedException">Nobody could be invited.</exception>
    public async Task<VettingOutcome> RunAsync(bool spoken)
    {
        _context.Report(new FlowProgress(FlowStages.Inviting));
        _sending = (_mails.InviteAsync(), FlowStages.InReview);
        var news = spoken ? await SettleAsync() : new ReviewNews(null, null);
        while (news.Outcome is null)
        {
            if (news.FinalAt is not null || !await DoWhatIsDueAsync())
                await WaitAsync(news.FinalAt ?? NextDate);
            news = await SettleAsync();
        }

        return news.Outcome.Value;
    }

    private DateTimeOffset NextDate => _due.TryPeek(out var next) ? _mails.At(next.After) : _mails.ExpiresAt;

    private async Task<ReviewNews> SettleAsync()
    {
        var news = await _context.CallAsync(SettleReview.Step, _order.VettingId);
        _mails.Waited = news.Waited ?? TimeSpan.Zero;
        _mails.Mail(news.Mailed ?? []);
        return news;
    }

    /// <returns>True when it may have closed the vetting.</returns>
    private async Task<bool> DoWhatIsDueAsync()
    {
        DateTimeOffset now = _context.CurrentUtcDateTime;
        while (_due.TryPeek(out var next) && _mails.At(next.After) <= now)
        {
            _due.Dequeue();
            _sending = (next.Send(), next.Stage);
        }

        if (_mails.ExpiresAt > now)
            return false;
        await _context.CallAsync(ExpireReview.Step, _order.VettingId);
        return true;
    }

    /// <summary>Ends with a wake-up, or when the date has come.</summary>
    private async Task WaitAsync(DateTimeOffset until)
    {
        using var woken = new CancellationTokenSource();
        var date = _context.CreateTimer(until.UtcDateTime, woken.Token);
        while (true)
        {
            var first = await (_sending is { } sending
                ? Task.WhenAny(sending.Mails, date, _wakeUps.Next)
                : Task.WhenAny(date, _wakeUps.Next));
            if (first == _sending?.Mails)
            {
                await first;
                _context.Report(new FlowProgress(_sending.Value.Stage));
                _sending = null;
                continue;
            }

            if (first != date)
            {
                _wakeUps.Heard();
                // Not CancelAsync, which goes on elsewhere than where orchestrations are replayed.
                woken.Cancel();
            }

            return;
        }
    }
}
