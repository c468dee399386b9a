namespace Vetting.Core.Rights;

/// <summary>Erasures of every brand, a row each; certificates stay.</summary>
public interface IErasureStore
{
    /// <summary>Keeps a new erasure unless one of the same creator, and of as much, goes on.</summary>
    /// <returns>The one that stands.</returns>
    Task<ErasureRecord> BeginAsync(ErasureRecord erasure, CancellationToken cancellation);

    Task<ErasureRecord?> FindAsync(string id, CancellationToken cancellation);

    /// <returns>The one that goes on of all of the creator; null where none does.</returns>
    Task<ErasureRecord?> FindOfAsync(string brand, string creator, CancellationToken cancellation);

    /// <summary>Changes the row as it stands. Once it names its creator no more, nothing else does; once it is done, it is
    /// among the unfinished ones no more.</summary>
    /// <param name="change">May be called again with a newer row.</param>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<ErasureRecord?> UpdateAsync(
        string id, Func<ErasureRecord, ErasureRecord> change, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="pageSize">1 to 200.</param>
    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    Task<ErasurePage> ListAsync(string brand, int pageSize, string? continuation, CancellationToken cancellation);

    /// <summary>The ids of those that are not done, of every brand.</summary>
    IAsyncEnumerable<string> UnfinishedAsync(CancellationToken cancellation);
}

/// <param name="Continuation">Asks for the next page; null on the last.</param>
public sealed record ErasurePage(IReadOnlyList<ErasureRecord> Items, string? Continuation);
