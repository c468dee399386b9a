namespace Vetting.Core.Review;

/// <summary>A second place for decisions, which in Azure nobody can change or delete for years.</summary>
public interface IDecisionArchive
{
    /// <summary>Keeps the row unless one of its sequence is kept.</summary>
    Task KeepAsync(string vettingId, LoggedClosing row, CancellationToken cancellation);

    /// <summary>In order.</summary>
    Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation);
}
