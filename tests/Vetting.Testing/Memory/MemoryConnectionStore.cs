using System.Globalization;
using Vetting.Core.Connections;

namespace Vetting.Testing.Memory;

public sealed class MemoryConnectionStore : IConnectionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConnectionKey, StoredConnection> _rows = [];
    private int _version;

    /// <summary>Runs before each write; may throw as a storage that is away does.</summary>
    public Action<Connection>? BeforeSave { get; set; }

    public Task<StoredConnection?> FindAsync(ConnectionKey key, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(key));
    }

    public Task<StoredConnection?> SaveAsync(Connection connection, string? version, CancellationToken cancellation)
    {
        BeforeSave?.Invoke(connection);
        lock (_lock)
        {
            if (_rows.GetValueOrDefault(connection.Key)?.Version != version)
                return Task.FromResult<StoredConnection?>(null);
            return Task.FromResult<StoredConnection?>(_rows[connection.Key] =
                new(connection, (++_version).ToString(CultureInfo.InvariantCulture)));
        }
    }

    public Task RemoveAsync(ConnectionKey key, CancellationToken cancellation)
    {
        lock (_lock)
            _rows.Remove(key);
        return Task.CompletedTask;
    }
}
