using Azure.Data.Tables;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Two rows a use: by vetting, and by what is used.</summary>
internal sealed class TableUses(StorageClients clients) : IUses
{
    private readonly TableClient _table = clients.Table(TableNames.Uses);

    public async Task NoteAsync(string vettingId, Use use, CancellationToken cancellation) =>
        // A vetting that is left out of what is used by others would lose it with them.
        await Task.WhenAll(Rows(vettingId, use).Select(row =>
            _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation)));

    public async Task<IReadOnlyList<Use>> ListAsync(string vettingId, CancellationToken cancellation) =>
        await KeysAsync(vettingId, cancellation).Select(key => new Use(key)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<string>> UsersOfAsync(Use use, CancellationToken cancellation) =>
        await KeysAsync(use.Name, cancellation).ToListAsync(cancellation);

    public async Task RemoveAsync(string vettingId, CancellationToken cancellation)
    {
        foreach (var use in await ListAsync(vettingId, cancellation))
            await ForgetAsync(vettingId, use, cancellation);
    }

    public async Task ForgetAsync(string vettingId, Use use, CancellationToken cancellation)
    {
        // The way to find it last: what a crash leaves is found again.
        foreach (var row in Rows(vettingId, use).Reverse())
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
    }

    private static TableEntity[] Rows(string vettingId, Use use) =>
        [new(StorageKey.Encode(vettingId), use.Name), new(use.Name, StorageKey.Encode(vettingId))];

    // Ids and names are letters, digits and hyphens, which keys hold as they are.
    private IAsyncEnumerable<string> KeysAsync(string partition, CancellationToken cancellation) => _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(partition)}"), select: ["RowKey"],
            cancellationToken: cancellation)
        .Select(row => row.RowKey);
}
