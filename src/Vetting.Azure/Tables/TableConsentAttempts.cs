using Azure.Data.Tables;
using Vetting.Core.Connections;

namespace Vetting.Azure.Tables;

/// <summary>Consents that were begun, by link and channel; the row is gone once one came back.</summary>
internal sealed class TableConsentAttempts(StorageClients clients) : IConsentAttempts
{
    private const string Nonce = "NonceHash";

    private readonly TableClient _table = clients.Table(TableNames.ConsentAttempts);

    public Task BeginAsync(string id, string nonceHash, CancellationToken cancellation) => _table.UpsertEntityAsync(
        new TableEntity(PartitionOf(id), StorageKey.Encode(id)) { [Nonce] = nonceHash }, TableUpdateMode.Replace,
        cancellation);

    public async Task<bool> TakeAsync(string id, string nonceHash, CancellationToken cancellation) =>
        await _table.FindAsync(PartitionOf(id), StorageKey.Encode(id), cancellation) is { } row
        && row.GetString(Nonce) == nonceHash && await _table.TryTakeAsync(row, cancellation);

    public Task RemoveBegunAsync(DateTimeOffset before, CancellationToken cancellation) => _table.RemoveWhereAsync(
        _ => true, cancellation, TableClient.CreateQueryFilter($"Timestamp lt {before}"));

    private static string PartitionOf(string id) => StorageKey.Encode(id)[..2];
}
