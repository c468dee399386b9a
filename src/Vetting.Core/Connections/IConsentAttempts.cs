namespace Vetting.Core.Connections;

/// <summary>Consents that were begun. Each may come back once; beginning anew replaces the one before.</summary>
public interface IConsentAttempts
{
    /// <param name="id">Of the link and the channel.</param>
    /// <param name="nonceHash">SHA-256, lower-case hexadecimal, of what the browser keeps.</param>
    Task BeginAsync(string id, string nonceHash, CancellationToken cancellation);

    /// <returns>True once, for the newest that was begun.</returns>
    Task<bool> TakeAsync(string id, string nonceHash, CancellationToken cancellation);

    /// <summary>Removes those that were begun before then and never came back.</summary>
    Task RemoveBegunAsync(DateTimeOffset before, CancellationToken cancellation);
}
