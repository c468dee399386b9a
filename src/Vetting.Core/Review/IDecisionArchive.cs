namespace Vetting.Core.Review;

/// <summary>A second place for decisions, which in Azure nobody can change or delete for years; without what people wrote.
/// </summary>
public interface IDecisionArchive
{
    /// <summary>Keeps the row unless one of its sequence is kept.</summary>
    Task KeepAsync(string vettingId, LoggedClosing row, CancellationToken cancellation);

    /// <summary>In order.</summary>
    Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Takes out what people wrote in copies of before, which hold it.</summary>
    /// <returns>Of how many it was taken out, and how many let nothing be taken.</returns>
    Task<(int Erased, int Kept)> EraseWordsAsync(string vettingId, CancellationToken cancellation);
}
