using Azure;
using Azure.Data.Tables;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>A row a brief, which only ever counts up.</summary>
internal sealed class TableTurns(StorageClients clients) : ITurns
{
    private const string NextColumn = "Next";
    private const int ChangedMeanwhile = 412;

    private readonly TableClient _table = clients.Table(TableNames.Turns);

    public async Task<int> NextAsync(string brand, string brief, CancellationToken cancellation)
    {
        var (partition, key) = (StorageKey.Encode(brand), StorageKey.Encode(brief));
        while (true)
        {
            var row = await _table.FindAsync(partition, key, cancellation);
            var next = row?.GetInt32(NextColumn) ?? 0;
            var counted = new TableEntity(partition, key) { [NextColumn] = next == int.MaxValue ? 0 : next + 1 };
            if (row is null ? await _table.TryAddAsync(counted, cancellation) : await TryUpdateAsync(counted, row.ETag, cancellation))
                return next;
        }
    }

    private async Task<bool> TryUpdateAsync(TableEntity row, ETag before, CancellationToken cancellation)
    {
        try
        {
            await _table.UpdateEntityAsync(row, before, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException meanwhile) when (meanwhile.Status == ChangedMeanwhile)
        {
            return false;
        }
    }
}
