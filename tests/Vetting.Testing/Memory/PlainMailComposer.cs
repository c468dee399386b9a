using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

/// <summary>Mails whose text is the token, or the outcome, and nothing else.</summary>
public sealed class PlainMailComposer : IMailComposer
{
    public Task<Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        Of("invitation", request, key);

    public Task<Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        Of("reminder", request, key);

    public Task<Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        Of("escalation", request, key);

    public Task<Mail> AskAsync(AskNotice notice, string key, CancellationToken cancellation) => Task.FromResult(new Mail(
        key, "ask", notice.Submission.Creator.Name, notice.Submission.Creator.Email, key, notice.Token, ""));

    public Task<Mail> ReceivedAsync(ReceivedNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "received", notice.Submission.Creator.Name, notice.Submission.Creator.Email, key, notice.Token, ""));

    public Task<Mail> ConfirmAsync(ConfirmNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "confirm", notice.Creator.Name, notice.Creator.Email, key, notice.Token, ""));

    public Task<Mail> InviteAsync(InviteNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "invite", notice.Creator.Name, notice.Creator.Email, key, notice.Token, ""));

    public Task<Mail> SignInAsync(SignInNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "sign-in", notice.Member.Name, notice.Member.Email, key, notice.Token, ""));

    public Task<Mail> DigestAsync(DigestNotice notice, string key, CancellationToken cancellation) => Task.FromResult(new Mail(
        key, "digest", notice.Reviewer.Name, notice.Reviewer.Email, key, string.Join('\n', notice.Lines.Select(line => line.Token)), ""));

    public Task<Mail> NoteAsync(NoteNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, $"{notice.Kind}".ToLowerInvariant(), notice.To.Name, notice.To.Email, key, notice.Token, ""));

    public Task<Mail> OutcomeAsync(OutcomeNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "outcome", notice.Creator.Name, notice.Creator.Email, key, $"{notice.Outcome}{(notice.Word is null ? "" : $": {notice.Word}")}",
            notice.Token ?? ""));

    public Task<Mail> ErasureAsync(ErasureNotice notice, string key, CancellationToken cancellation) => Task.FromResult(
        new Mail(key, "erasure", notice.Creator.Name, notice.Creator.Email, key, notice.Token, ""));

    private static Task<Mail> Of(string kind, ReviewRequest request, string key) => Task.FromResult(
        new Mail(key, kind, request.Reviewer.Name, request.Reviewer.Email, key, request.Token, ""));
}
