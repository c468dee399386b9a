using Vetting.Core.Vettings;


namespace Vetting.Core.Review;

/// <summary>Writes the product's mails in the reader's language, and in the brand's own words where it has some.</summary>
public interface IMailComposer
{
    Task<Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation);

    Task<Mail> AskAsync(AskNotice notice, string key, CancellationToken cancellation);

    Task<Mail> ReceivedAsync(ReceivedNotice notice, string key, CancellationToken cancellation);

    Task<Mail> ConfirmAsync(ConfirmNotice notice, string key, CancellationToken cancellation);

    Task<Mail> InviteAsync(InviteNotice notice, string key, CancellationToken cancellation);

    Task<Mail> SignInAsync(SignInNotice notice, string key, CancellationToken cancellation);

    Task<Mail> ErasureAsync(ErasureNotice notice, string key, CancellationToken cancellation);

    Task<Mail> DigestAsync(DigestNotice notice, string key, CancellationToken cancellation);

    Task<Mail> NoteAsync(NoteNotice notice, string key, CancellationToken cancellation);

    Task<Mail> OutcomeAsync(OutcomeNotice notice, string key, CancellationToken cancellation);
}

/// <param name="Token">Opens the dossier; goes nowhere but into the mail.</param>
/// <param name="Absent">The name of who was asked, and for whom the reviewer stands in; null where that is the reviewer.</param>
public sealed record ReviewRequest(
    Briefs.Reviewer Reviewer, string Brand, Dossiers.Dossier Dossier, string Token, DateTimeOffset ExpiresAt,
    string? Absent = null);

/// <param name="Token">Opens the creator's page; goes nowhere but into the mail.</param>
/// <param name="EndsAt">When the submission ends as withdrawn.</param>
/// <param name="Again">True for the reminder.</param>
public sealed record AskNotice(
    Creators.Submission Submission, string Brand, string BriefTitle, IReadOnlyList<UnreadChannel> Unread, string Token,
    DateTimeOffset EndsAt, bool Again);

/// <param name="Token">Opens the creator's page; goes nowhere but into the mail.</param>
/// <param name="OpensBefore">Whether that page shows the dossier before it is decided.</param>
public sealed record ReceivedNotice(
    Creators.Submission Submission, string Brand, string BriefTitle, string Token, bool OpensBefore = false);

/// <param name="Token">Confirms the address, and opens the creator's page from then on; goes nowhere but into the mail.
/// </param>
public sealed record ConfirmNotice(
    Creators.Creator Creator, string Brand, string BriefTitle, string Token, DateTimeOffset ExpiresAt);

/// <param name="Words">The brand's own, to this person or to all of a list; null for none.</param>
/// <param name="InvitedBy">The name of the member who invites.</param>
/// <param name="Token">Opens the person's own way to the form; goes nowhere but into the mail.</param>
public sealed record InviteNotice(
    Creators.Creator Creator, string Brand, string BriefTitle, string? Words, string InvitedBy, string Token,
    DateTimeOffset ExpiresAt);

/// <param name="Token">Signs in, once; goes nowhere but into the mail.</param>
/// <param name="InvitedBy">Who let them in, in their first mail; null later.</param>
public sealed record SignInNotice(
    Members.Member Member, string Brand, string Token, DateTimeOffset ExpiresAt, string? InvitedBy);

/// <param name="Token">Opens the certificate; goes nowhere but into the mail.</param>
/// <param name="Until">How long it does.</param>
public sealed record ErasureNotice(Creators.Creator Creator, string Brand, string Token, DateTimeOffset Until);

/// <param name="Log">Of the log that the decision stands in.</param>
/// <param name="Token">Opens the creator's page; goes nowhere but into the mail. Null for none.</param>
/// <param name="Again">True where the creator was told of another outcome before.</param>
/// <param name="Word">What the brand chose to tell them with it; null for nothing.</param>
public sealed record OutcomeNotice(
    Creators.Creator Creator, string Brand, string BriefTitle, VettingOutcome Outcome, LogHead? Log = null,
    string? Token = null, bool Again = false, string? Word = null);
