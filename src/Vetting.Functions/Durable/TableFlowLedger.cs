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
    private const string Rerun = nameof(Rerun);
    private const int Conflict = 409;
    private readonly TableClient _table = storage.Table(TableName);

    public async Task<FlowClaim> ClaimAsync(string id, DateTimeOffset at, CancellationToken cancellation) =>
        await TryAddAsync(ClaimOf(id, at, rerun: false), cancellation)
            ? new(true, at, false, default)
            : await FindAsync(id, cancellation) ?? await ClaimAsync(id, at, cancellation);

    public async Task<FlowClaim?> FindAsync(string id, CancellationToken cancellation) =>
        await _table.GetEntityIfExistsAsync<TableEntity>(KeyOf(id), ClaimRow, cancellationToken: cancellation)
            is { HasValue: true, Value: { } row }
            ? new(false, row.GetDateTimeOffset(ClaimedAt)!.Value, row.GetBoolean(Rerun) ?? false, row.ETag)
            : null;

    public async Task<bool> TakeOverAsync(
        string id, FlowClaim old, DateTimeOffset at, bool rerun, CancellationToken cancellation)
    {
        try
        {
            await _table.UpdateEntityAsync(ClaimOf(id, at, rerun), old.Tag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    public Task SettleAsync(string id, DateTimeOffset at, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(ClaimOf(id, at, rerun: false), TableUpdateMode.Replace, cancellation);

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

    private static TableEntity ClaimOf(string id, DateTimeOffset at, bool rerun) =>
        new(KeyOf(id), ClaimRow) { [ClaimedAt] = at, [Rerun] = rerun };

    private static string KeyOf(string id) => TextHash.Of(id);

    private static string RowOf(string eventId) => EventRow + TextHash.Of(eventId);
}
