namespace Vetting.Core.Review;

/// <summary>Where mail goes on a host without a mail server.</summary>
public interface IDevelopmentInbox
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<InboxMail>> ListAsync(CancellationToken cancellation);

    /// <param name="key">The mail's idempotency key.</param>
    Task<InboxMail?> FindAsync(string key, CancellationToken cancellation);
}

public sealed record InboxMail(Mail Mail, DateTimeOffset ReceivedAt);
