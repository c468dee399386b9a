using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Vetting.Azure.Tables;

internal static class TableRows
{
    /// <returns>True when the row was added, false when its keys were taken.</returns>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(row, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            partitionKey, rowKey, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>The row that holds the keys: the given one, or the one that was there first.</returns>
    public static async Task<TableEntity> AddOrFindAsync(
        this TableClient table, TableEntity row, CancellationToken cancellation) =>
        await table.TryAddAsync(row, cancellation)
            ? row
            : await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
}
