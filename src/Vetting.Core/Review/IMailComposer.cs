using Vetting.Core.Vettings;


namespace Vetting.Core.Review;

/// <summary>Writes the product's mails in the reader's language.</summary>
public interface IMailComposer
{
    Task<Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> AskAsync(AskNotice notice, string key, CancellationToken cancellation);

    Task<Mail> OutcomeAsync(OutcomeNotice notice, string key, CancellationToken cancellation);
}

/// <param name="Token">Opens the dossier; goes nowhere but into the mail.</param>
public sealed record ReviewRequest(
    Briefs.Reviewer Reviewer, string BrandName, Dossiers.Dossier Dossier, string Token, DateTimeOffset ExpiresAt);

/// <param name="Token">Opens the creator's page; goes nowhere but into the mail.</param>
/// <param name="EndsAt">When the submission ends as withdrawn.</param>
/// <param name="Again">True for the reminder.</param>
public sealed record AskNotice(
    Creators.Submission Submission, string BrandName, string BriefTitle, IReadOnlyList<UnreadChannel> Unread, string Token,
    DateTimeOffset EndsAt, bool Again);

/// <param name="Log">Of the log that the decision stands in.</param>
public sealed record OutcomeNotice(Creators.Creator Creator, string BrandName, string BriefTitle, VettingOutcome Outcome, LogHead? Log = null);
