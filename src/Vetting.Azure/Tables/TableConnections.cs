using Azure;
using Azure.Data.Tables;
using Vetting.Core.Connections;

namespace Vetting.Azure.Tables;

/// <summary>Connections by brand, platform and account.</summary>
internal sealed class TableConnections(StorageClients clients) : IConnectionStore
{
    private readonly TableClient _table = clients.Table(TableNames.Connections);

    public async Task<StoredConnection?> FindAsync(ConnectionKey key, CancellationToken cancellation) =>
        await _table.FindAsync(PartitionOf(key), RowOf(key), cancellation) is { } row
            ? new(JsonRow.Read<Connection>(row), row.ETag.ToString())
            : null;

    public async Task<StoredConnection?> SaveAsync(
        Connection connection, string? version, CancellationToken cancellation)
    {
        var row = JsonRow.Create(PartitionOf(connection.Key), RowOf(connection.Key), connection);
        try
        {
            var written = version is null
                ? await _table.AddEntityAsync(row, cancellation)
                : await _table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellation);
            return new(connection, written.Headers.ETag.ToString()!);
        }
        catch (RequestFailedException other) when (other.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    public async Task RemoveAsync(ConnectionKey key, CancellationToken cancellation) =>
        await _table.DeleteEntityAsync(PartitionOf(key), RowOf(key), cancellationToken: cancellation);

    private static string PartitionOf(ConnectionKey key) => StorageKey.Encode(key.Brand);

    private static string RowOf(ConnectionKey key) => StorageKey.Encode($"{key.Platform}:{key.Account}");
}
