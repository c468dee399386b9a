namespace Vetting.LocalHost.Journal.Storage;

/// <summary>Rows of text under a partition and a key, ordered by key.</summary>
internal interface IJournalStore
{
    StoreHealth Health { get; }

    Task InitializeAsync(CancellationToken cancellation);

    /// <summary>
    /// Ends when all writes are durable, however long storage is away. They become durable in the order given, and in
    /// the order of the calls; after a crash a prefix of them is there.
    /// </summary>
    Task CommitAsync(string partition, params IReadOnlyList<JournalWrite> writes);

    Task<string?> FindAsync(string partition, string key, CancellationToken cancellation);

    /// <summary>Rows after one key (exclusive) and before another, by key.</summary>
    /// <param name="expected">How many rows the caller is likely to want.</param>
    IAsyncEnumerable<JournalRow> ReadAsync(
        string partition, string after, string before, int expected, CancellationToken cancellation);
}

internal sealed record JournalRow(string Key, string Content);

/// <param name="Content">Null deletes the row; deleting what is not there is fine.</param>
internal sealed record JournalWrite(string Key, string? Content);
