namespace Vetting.Core.Review;

/// <summary>A message ready to go.</summary>
/// <param name="Key">Idempotency key: the same message sent twice carries the same key.</param>
/// <param name="Kind">What it is for, such as invitation or outcome.</param>
public sealed record Mail(string Key, string Kind, string ToName, string ToAddress, string Subject, string Text, string Html);

public interface IMailer
{
    /// <exception cref="Flow.PermanentFailureException">The server refused the address for good.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellation);
}

/// <summary>Writes the product's mails in the reader's language.</summary>
public interface IMailComposer
{
    Task<Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> OutcomeAsync(OutcomeNotice notice, string key, CancellationToken cancellation);
}

/// <param name="Token">Opens the dossier; goes nowhere but into the mail.</param>
public sealed record ReviewRequest(
    Briefs.Reviewer Reviewer, string BrandName, Dossiers.Dossier Dossier, string Token, DateTimeOffset ExpiresAt);

public sealed record OutcomeNotice(Creators.Creator Creator, string BrandName, string BriefTitle, VettingOutcome Outcome);

public enum VettingOutcome { Approved, Declined, Expired }
