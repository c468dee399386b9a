using Azure.Data.Tables;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>A row a brief, which only ever counts up.</summary>
internal sealed class TableTurns(StorageClients clients) : ITurns
{
    private const string NextColumn = "Next";

    private readonly TableClient _table = clients.Table(TableNames.Turns);

    public async Task<int> NextAsync(string brand, string brief, CancellationToken cancellation)
    {
        var (partition, key) = (StorageKey.Encode(brand), StorageKey.Encode(brief));
        while (true)
        {
            var row = await _table.FindAsync(partition, key, cancellation);
            var next = row?.GetInt32(NextColumn) ?? 0;
            var counted = new TableEntity(partition, key) { [NextColumn] = next == int.MaxValue ? 0 : next + 1 };
            if (await _table.TryWriteAsync(counted, row, cancellation))
                return next;
        }
    }
}
