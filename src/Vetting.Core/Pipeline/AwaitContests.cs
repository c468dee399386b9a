using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Waits until somebody of the brand has looked at each line that the creator contests, and tells them again once its term is
/// over.</summary>
internal sealed class AwaitContests(
    TaskOrchestrationContext context, VettingOrder order, ReviewMails mails, WakeUps wakeUps)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    public async Task RunAsync()
    {
        while (await context.CallAsync(FindContests.Step, order.VettingId) is var contests)
        {
            mails.Mail(contests.Mailed);
            if (contests.Until is not { } until)
                return;
            DateTimeOffset now = context.CurrentUtcDateTime;
            if (until <= now)
                mails.MailLate(contests.Open);
            var next = until > now && until < now + LookAgain ? until : now + LookAgain;
            using var woken = new CancellationTokenSource();
            var date = context.CreateTimer(next.UtcDateTime, woken.Token);
            if (await Task.WhenAny(date, wakeUps.Next) != date)
            {
                wakeUps.Heard();
                // Not CancelAsync, which goes on elsewhere than where orchestrations are replayed.
                woken.Cancel();
            }
        }
    }
}
