using Azure.Data.Tables;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Creators' links by the hash of their token.</summary>
internal sealed class TableCreatorLinks(StorageClients clients) : ICreatorLinks
{
    private readonly TableClient _table = clients.Table(TableNames.CreatorLinks);

    public Task SaveAsync(CreatorLink link, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(link.TokenHash, link), cancellation);

    public async Task<int> EndAsync(
        IReadOnlySet<string> vettings, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var removed = 0;
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            var link = JsonRow.Read<CreatorLink>(row);
            if (!vettings.Contains(link.VettingId))
                continue;
            if (link.ExpiresAt > now)
                await SaveAsync(row, link with { ExpiresAt = until }, cancellation);
            else if (await _table.TryTakeAsync(row, cancellation))
                removed++;
        }

        return removed;
    }

    public Task RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellation) =>
        _table.RemoveWhereAsync(row => JsonRow.Read<CreatorLink>(row).ExpiresAt < before, cancellation);

    private Task SaveAsync(TableEntity row, CreatorLink link, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(JsonRow.Create(row.PartitionKey, row.RowKey, link), TableUpdateMode.Replace, cancellation);

    public Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<CreatorLink>(tokenHash, cancellation);
}
