namespace Vetting.Core.Members;

public interface ISessionStore
{
    Task SaveAsync(Session session, CancellationToken cancellation);

    Task<Session?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Ends it; nothing where there is none.</summary>
    Task EndAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation);

    Task SaveLinkAsync(SignInLink link, CancellationToken cancellation);

    /// <summary>Shows what a link would do, and changes nothing.</summary>
    Task<SignInLink?> FindLinkAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Takes the link away, so that it is used once.</summary>
    /// <returns>False when somebody else took it.</returns>
    Task<bool> UseLinkAsync(string tokenHash, CancellationToken cancellation);
}
