using Azure;
using Azure.Data.Tables;
using Vetting.Azure;
using Vetting.Core.Discourse;

namespace Vetting.Functions.Durable;

/// <summary>One partition an instance: its claim, and a row for every event that was raised.</summary>
internal sealed class TableFlowLedger(StorageClients storage) : IFlowLedger
{
    public const string TableName = "Flows";
    private const string ClaimRow = "claim";
    private const string EventRow = "event-";
    private const string ClaimedAt = nameof(ClaimedAt);
    private const int Conflict = 409;
    private readonly TableClient _table = storage.Table(TableName);

    public async Task<FlowClaim> ClaimAsync(string id, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await TryAddAsync(new TableEntity(KeyOf(id), ClaimRow) { [ClaimedAt] = at }, cancellation))
            return new(true, at);
        var first = await _table.GetEntityIfExistsAsync<TableEntity>(KeyOf(id), ClaimRow, cancellationToken: cancellation);
        return first.HasValue
            ? new(false, first.Value!.GetDateTimeOffset(ClaimedAt)!.Value)
            : await ClaimAsync(id, at, cancellation);
    }

    public async Task<bool> TakeOverAsync(
        string id, FlowClaim old, DateTimeOffset at, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(
            KeyOf(id), ClaimRow, cancellationToken: cancellation);
        if (!found.HasValue || found.Value!.GetDateTimeOffset(ClaimedAt) != old.At)
            return false;
        try
        {
            await _table.UpdateEntityAsync(
                new TableEntity(KeyOf(id), ClaimRow) { [ClaimedAt] = at }, found.Value.ETag, TableUpdateMode.Replace,
                cancellation);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    public async Task<bool> HasEventAsync(string id, string eventId, CancellationToken cancellation) =>
        (await _table.GetEntityIfExistsAsync<TableEntity>(KeyOf(id), RowOf(eventId), cancellationToken: cancellation))
        .HasValue;

    public Task AddEventAsync(string id, string eventId, CancellationToken cancellation) =>
        TryAddAsync(new TableEntity(KeyOf(id), RowOf(eventId)), cancellation);

    public async Task ForgetEventsAsync(string id, CancellationToken cancellation) =>
        await ForgetAsync(id, row => row != ClaimRow, cancellation);

    public async Task ForgetAsync(string id, CancellationToken cancellation) =>
        await ForgetAsync(id, _ => true, cancellation);

    private async Task ForgetAsync(string id, Func<string, bool> which, CancellationToken cancellation)
    {
        var partition = KeyOf(id);
        var rows = _table.QueryAsync<TableEntity>(
            row => row.PartitionKey == partition, select: [nameof(TableEntity.RowKey)], cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            if (which(row.RowKey))
                await _table.DeleteEntityAsync(partition, row.RowKey, cancellationToken: cancellation);
        }
    }

    private async Task<bool> TryAddAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(row, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == Conflict)
        {
            return false;
        }
    }

    private static string KeyOf(string id) => TextHash.Of(id);

    private static string RowOf(string eventId) => EventRow + TextHash.Of(eventId);
}
