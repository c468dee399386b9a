namespace Vetting.Core.Connections;

/// <summary>Keeps connections; a write that rests on an older one than there is is not made.</summary>
public interface IConnectionStore
{
    Task<StoredConnection?> FindAsync(ConnectionKey key, CancellationToken cancellation);

    /// <param name="version">Of what it replaces; null when there should be nothing.</param>
    /// <returns>Null when something else is there than the version says.</returns>
    Task<StoredConnection?> SaveAsync(Connection connection, string? version, CancellationToken cancellation);

    /// <summary>Whatever its version; nothing happens where there is none.</summary>
    Task RemoveAsync(ConnectionKey key, CancellationToken cancellation);
}

/// <param name="Version">Changes with every write.</param>
public sealed record StoredConnection(Connection Connection, string Version);
