using Azure.Data.Tables;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Creators' links by the hash of their token.</summary>
internal sealed class TableCreatorLinks(StorageClients clients) : ICreatorLinks
{
    private readonly TableClient _table = clients.Table(TableNames.CreatorLinks);

    public Task SaveAsync(CreatorLink link, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(link.TokenHash, link), cancellation);

    public Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<CreatorLink>(tokenHash, cancellation);
}
