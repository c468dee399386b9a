namespace Vetting.Core.Watching;

/// <summary>Who is watched, and what came of it.</summary>
public interface IWatches
{
    /// <summary>Adds the row unless it exists.</summary>
    /// <returns>True when it was added.</returns>
    Task<bool> AddAsync(Watch watch, CancellationToken cancellation);

    Task<Watch?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Changes the row as it stands; two changes at once both take effect, one after the other.</summary>
    /// <param name="change">May be called again with a newer row. The row itself, unchanged, is not written.</param>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<Watch?> UpdateAsync(string id, Func<Watch, Watch> change, CancellationToken cancellation);

    /// <summary>A brand's in the order of their ids; or those of all brands, in no order.</summary>
    /// <param name="brand">Null for those of all brands.</param>
    /// <param name="after">Those whose ids come after it; null for all.</param>
    IAsyncEnumerable<Watch> ListAsync(string? brand, CancellationToken cancellation, string? after = null);

    /// <summary>Those that go on and whose next look was due before the time, of every brand and in no order.</summary>
    IAsyncEnumerable<Watch> DueAsync(DateTimeOffset before, CancellationToken cancellation);

    /// <summary>Adds a line to what is remembered of it unless its id is there.</summary>
    Task NoteAsync(string id, WatchLine line, CancellationToken cancellation);

    /// <summary>In the order in which they happened.</summary>
    Task<IReadOnlyList<WatchLine>> LinesAsync(string id, CancellationToken cancellation);

    /// <returns>How many rows and lines there were.</returns>
    Task<int> RemoveAsync(string id, CancellationToken cancellation);
}
