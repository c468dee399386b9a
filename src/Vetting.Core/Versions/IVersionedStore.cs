namespace Vetting.Core.Versions;

/// <summary>What a brand writes under names of its own: as it stands, and every version of it.</summary>
public interface IVersionedStore<T>
    where T : class
{
    /// <returns>The newest version; null where there is nothing of that name.</returns>
    Task<Versioned<T>?> StandingAsync(string brand, string name, CancellationToken cancellation);

    /// <returns>Null where there is no such version.</returns>
    Task<Versioned<T>?> FindAsync(string brand, string name, int number, CancellationToken cancellation);

    /// <summary>What stands, in ordinal order of the names.</summary>
    /// <param name="pageSize">1 to 200.</param>
    /// <exception cref="ArgumentException">The continuation is not one this list gives.</exception>
    Task<VersionPage<(string Name, Versioned<T> Standing)>> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="pageSize">1 to 200.</param>
    /// <exception cref="ArgumentException">The continuation is not one this list gives.</exception>
    Task<VersionPage<Revision>> RevisionsAsync(
        string brand, string name, int pageSize, string? continuation, CancellationToken cancellation);

    /// <summary>Two at once become two versions, or one of them is told of the other.</summary>
    Task<SaveResult<T>> SaveAsync(string brand, string name, T value, Edit edit, CancellationToken cancellation);
}
