namespace Vetting.Core.Review;

/// <summary>Mails to review that wait to go out as one.</summary>
public interface IDigests
{
    /// <summary>Adds the mail unless one with its key is or was there.</summary>
    Task AddAsync(WaitingMail mail, CancellationToken cancellation);

    /// <summary>What has not gone out, of every brand.</summary>
    Task<IReadOnlyList<WaitingMail>> ListAsync(CancellationToken cancellation);

    /// <summary>Keeps that they went out, so that none does again.</summary>
    Task MarkSentAsync(IReadOnlyList<WaitingMail> mails, CancellationToken cancellation);

    /// <returns>How many there were of the vettings, gone out or not.</returns>
    Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation);
}

/// <summary>A mail to a reviewer who wants many in one.</summary>
/// <param name="Key">As of the mail that it would have been.</param>
/// <param name="Email">Whose it is.</param>
/// <param name="ExpiresAt">When the link in it ends.</param>
public sealed record WaitingMail(
    string Key, string Brand, string VettingId, string Name, string Email, string Locale, DateTimeOffset ExpiresAt,
    DateTimeOffset AddedAt);
