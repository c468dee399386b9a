using Microsoft.DurableTask;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>
/// A review's mails. Each is tried on its own, for up to a day, while the review goes on: one address that puts mail off
/// keeps neither the others from theirs nor the outcome back.
/// </summary>
internal sealed class ReviewMails(
    TaskOrchestrationContext context, VettingOrder order, ContentRef dossier, ReviewOpening review)
{
    private readonly List<Task> _tried = [];
    private readonly HashSet<string> _notes = [];

    /// <summary>By how much all dates are later.</summary>
    public TimeSpan Waited { get; set; }

    public DateTimeOffset ExpiresAt => At(order.Review.ExpireAfter);

    public DateTimeOffset At(TimeSpan sinceInvitation) => order.DueAt(review.InvitedAt, sinceInvitation, Waited);

    /// <exception cref="TaskFailedException">Nobody's mail went out.</exception>
    public async Task InviteAsync()
    {
        TellTeam(TeamNewsKind.Ready);
        var failures = await SendAsync(ReviewMailKind.Invitation, Asked);
        if (failures is [{ } nobody, ..] && !failures.Contains(null))
            throw nobody;
    }

    public Task RemindAsync()
    {
        TellTeam(TeamNewsKind.Reminder);
        return SendAsync(ReviewMailKind.Reminder, Asked);
    }

    /// <summary>Whose turn it was not is asked now, too.</summary>
    public Task EscalateAsync() => Task.WhenAll(
        SendAsync(ReviewMailKind.Escalation, Enumerable.Range(0, order.Review.Escalations)),
        SendAsync(ReviewMailKind.Invitation, Enumerable.Range(0, order.Review.Reviewers).Except(Asked)));

    private IEnumerable<int> Asked => review.Asked ?? Enumerable.Range(0, order.Review.Reviewers);

    /// <summary>Mails about each note once; again would be no other mail.</summary>
    public void Mail(IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Where(_notes.Add))
        {
            _tried.Add(TrySendAsync(context.CallAsync(
                MailNote.Step, new NoteToMail(order, note, ExpiresAt > Now ? ExpiresAt : LookUntil))));
        }
    }

    /// <summary>Mails about what nobody has looked at in time, once.</summary>
    public void MailLate(IReadOnlyList<string> contests)
    {
        foreach (var note in contests.Where(contest => _notes.Add($"{contest}/late")))
            _tried.Add(TrySendAsync(context.CallAsync(MailNote.Step, new NoteToMail(order, note, LookUntil, Late: true))));
    }

    private DateTimeOffset Now => context.CurrentUtcDateTime;

    /// <summary>After the outcome links lead to what is contested for as long as there is to look at it.</summary>
    private DateTimeOffset LookUntil => order.After(Now, (order.Rules ?? ReviewRules.Usual).LookTerm);

    /// <summary>Ends when every mail went out or was given up.</summary>
    public Task AllTriedAsync() => Task.WhenAll(_tried);

    /// <summary>Beside the mails, which count; a chat that takes nothing is a line for the brand.</summary>
    private void TellTeam(TeamNewsKind kind) => _tried.Add(context.TryTellTeamAsync(
        new TeamNews(order.VettingId, order.Brand, kind, review.Round)));

    /// <returns>Of each mail why it did not go out, or null.</returns>
    private Task<TaskFailedException?[]> SendAsync(ReviewMailKind kind, IEnumerable<int> recipients)
    {
        Task<TaskFailedException?>[] mails =
        [
            .. recipients.Select(recipient => TrySendAsync(context.CallAsync(
                MailReviewer.Step, new ReviewMail(order, dossier, kind, recipient, ExpiresAt, review.Round)))),
        ];
        _tried.AddRange(mails);
        return Task.WhenAll(mails);
    }

    private async Task<TaskFailedException?> TrySendAsync(Task<Done> mail)
    {
        try
        {
            await mail;
            return null;
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(
                RecordProblem.Step, new VettingProblem(order.VettingId, failed.Sentence(), Ends: false));
            return failed;
        }
    }
}
