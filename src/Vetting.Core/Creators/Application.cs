using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>What a creator filled in at the door, before the mail address is confirmed. Nothing is fetched until then.
/// </summary>
/// <param name="TokenHash">SHA-256 of the token in the mail, lower-case hexadecimal.</param>
/// <param name="Body">The submission as a webhook would carry it.</param>
/// <param name="ExpiresAt">Until when it can be confirmed.</param>
/// <param name="Sent">What was read of files that the creator sent before confirming; null for none.</param>
/// <param name="Invitation">The id of the invitation by which the creator came; null for none.</param>
public sealed record Application(
    string TokenHash, string Brand, string BriefId, string Email, string Locale, ContentRef Body, DateTimeOffset ReceivedAt,
    DateTimeOffset ExpiresAt, string? Invitation = null,
    IReadOnlyList<SentHistory>? Sent = null);

public interface IApplicationStore
{
    Task SaveAsync(Application application, CancellationToken cancellation);

    Task<Application?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Changes the row as it stands; two changes at once both take effect, one after the other.</summary>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<Application?> UpdateAsync(
        string tokenHash, Func<Application, Application> change, CancellationToken cancellation);
    /// <returns>All, in no order.</returns>
    IAsyncEnumerable<Application> AllAsync(CancellationToken cancellation);

    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(string tokenHash, CancellationToken cancellation);
}
