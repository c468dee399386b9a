using Azure.Data.Tables;
using Vetting.Core.Flow;

namespace Vetting.Azure.Tables;

/// <summary>Events still to be told, all in one partition: there are few, and a restart reads them all.</summary>
internal sealed class TableOutbox(StorageClients clients) : IOutbox
{
    private const string Partition = "pending";

    private readonly TableClient _table = clients.Table(TableNames.Outbox);

    public Task AddAsync(OutboxEvent item, CancellationToken cancellation) =>
        _table.TryAddAsync(JsonRow.Create(Partition, RowKey(item), item), cancellation);

    public Task RemoveAsync(OutboxEvent item, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(Partition, RowKey(item), cancellationToken: cancellation);

    public async Task<IReadOnlyList<OutboxEvent>> ListAsync(CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancellation)
            .Select(JsonRow.Read<OutboxEvent>)
            .ToListAsync(cancellation);

    private static string RowKey(OutboxEvent item) =>
        StorageKey.Encode($"{item.InstanceId}\n{item.Name}\n{item.EventId}");
}
