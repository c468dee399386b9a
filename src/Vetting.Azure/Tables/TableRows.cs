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

    /// <summary>Adds a row, or puts it in the place of one as that was read, so that of several at once one does.</summary>
    /// <param name="before">Null where there was none.</param>
    /// <returns>False when another one came first.</returns>
    public static async Task<bool> TryWriteAsync(
        this TableClient table, TableEntity row, TableEntity? before, CancellationToken cancellation)
    {
        if (before is null)
            return await table.TryAddAsync(row, cancellation);
        try
        {
            await table.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException meanwhile) when (meanwhile.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Deletes the row as it was read, so that of several at once one takes it.</summary>
    /// <returns>False when another one took or changed it.</returns>
    public static async Task<bool> TryTakeAsync(this TableClient table, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            // An answer of 404 is no failure to the client library, and means that another one took it.
            return (await table.DeleteEntityAsync(row, row.ETag, cancellation)).Status == 204;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Goes through the whole table: for what no key leads to, and is asked for seldom.</summary>
    /// <param name="filter">For the storage; null for every row.</param>
    /// <returns>How many rows were deleted.</returns>
    public static async Task<int> RemoveWhereAsync(
        this TableClient table, Func<TableEntity, bool> isOne, CancellationToken cancellation, string? filter = null)
    {
        var removed = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (isOne(row) && await table.TryTakeAsync(row, cancellation))
                removed++;
        }

        return removed;
    }

    /// <summary>A partition's rows, by their keys.</summary>
    public static AsyncPageable<TableEntity> PartitionAsync(
        this TableClient table, string partitionKey, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(Of(partitionKey), cancellationToken: cancellation);

    /// <returns>How many rows were deleted.</returns>
    public static Task<int> RemovePartitionAsync(
        this TableClient table, string partitionKey, CancellationToken cancellation) =>
        table.RemoveWhereAsync(_ => true, cancellation, Of(partitionKey));

    /// <returns>The row that holds the keys: the given one, or the one that was there first.</returns>
    public static async Task<TableEntity> AddOrFindAsync(
        this TableClient table, TableEntity row, CancellationToken cancellation) =>
        await table.TryAddAsync(row, cancellation)
            ? row
            : await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);

    private static string Of(string partitionKey) => TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}");
}
