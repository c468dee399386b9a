using Azure.Data.Tables;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>Links by the hash of their token.</summary>
internal sealed class TableLinkStore(StorageClients clients) : ILinkStore
{
    private readonly TableClient _table = clients.Table(TableNames.Links);

    /// <summary>Adds the link unless it exists: a repeated step must not make a used link fresh.</summary>
    public Task SaveAsync(ReviewLink link, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(link.TokenHash, link), cancellation);

    public Task<ReviewLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<ReviewLink>(tokenHash, cancellation);

    /// <summary>Every link that was used.</summary>
    public IAsyncEnumerable<ReviewLink> UsedAsync(CancellationToken cancellation) => _table
        .QueryAsync<TableEntity>(cancellationToken: cancellation)
        .Select(JsonRow.Read<ReviewLink>).Where(link => link.UsedAt is not null);

    public Task<int> RemoveOfAsync(IReadOnlySet<string> vettings, CancellationToken cancellation) =>
        _table.RemoveWhereAsync(row => vettings.Contains(JsonRow.Read<ReviewLink>(row).VettingId), cancellation);

    public async Task<bool> UseAsync(string tokenHash, string said, DateTimeOffset at, CancellationToken cancellation)
    {
        while (await _table.FindByTokenAsync(tokenHash, cancellation) is { } row)
        {
            var link = JsonRow.Read<ReviewLink>(row);
            if (link.UsedAt is not null)
                return link.Said == said;
            JsonRow.Write(row, link with { UsedAt = at, Said = said });
            if (await _table.TryWriteAsync(row, row, cancellation))
                return true;
        }
        return false;
    }
}
