using Azure;
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

    public async Task<bool> TakeAsync(string id, string nonceHash, CancellationToken cancellation)
    {
        if (await _table.FindAsync(PartitionOf(id), StorageKey.Encode(id), cancellation) is not { } row
            || row.GetString(Nonce) != nonceHash)
        {
            return false;
        }

        try
        {
            // An answer of 404 is no failure to the client library, and means that another one took it.
            return (await _table.DeleteEntityAsync(row, row.ETag, cancellation)).Status == 204;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    private static string PartitionOf(string id) => StorageKey.Encode(id)[..2];
}
