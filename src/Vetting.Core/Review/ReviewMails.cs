using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>
/// A review's mails. Each is tried on its own, for up to a day, while the review goes on: one address that puts mail off
/// keeps neither the others from theirs nor the outcome back.
/// </summary>
internal sealed class ReviewMails(IFlow flow, VettingOrder order, ContentRef dossier, int round)
{
    private readonly List<Task> _tried = [];

    public DateTimeOffset InvitedAt { get; } = flow.UtcNow;

    public DateTimeOffset ExpiresAt => InvitedAt + order.Review.ExpireAfter;

    /// <returns>Why nobody's mail went out; null when one did, or nobody was to get one.</returns>
    public async Task<StepFailedException?> SendAsync(ReviewMailKind kind, int recipients)
    {
        Task<StepFailedException?>[] mails =
        [
            .. Enumerable.Range(0, recipients)
                .Select(recipient => TrySendAsync(new ReviewMail(order, dossier, kind, recipient, ExpiresAt, round))),
        ];
        _tried.AddRange(mails);
        var failures = await Task.WhenAll(mails);
        return failures.Contains(null) ? null : failures.FirstOrDefault();
    }

    /// <summary>Ends when every mail went out or was given up.</summary>
    public Task AllTriedAsync() => Task.WhenAll(_tried);

    private async Task<StepFailedException?> TrySendAsync(ReviewMail mail)
    {
        try
        {
            await flow.CallAsync(Steps.MailReviewer, mail);
            return null;
        }
        catch (StepFailedException failed)
        {
            await flow.CallAsync(
                Steps.RecordProblem, new VettingProblem(order.VettingId, failed.Message, Ends: false));
            return failed;
        }
    }
}
