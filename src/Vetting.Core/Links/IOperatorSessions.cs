namespace Vetting.Core.Links;

public interface IOperatorSessions
{
    Task SaveAsync(OperatorSession session, CancellationToken cancellation);

    Task<OperatorSession?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Ends it; nothing happens where there is none.</summary>
    Task EndAsync(string tokenHash, CancellationToken cancellation);
}
