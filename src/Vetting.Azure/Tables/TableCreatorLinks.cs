using Azure.Data.Tables;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Creators' links by the hash of their token.</summary>
internal sealed class TableCreatorLinks(StorageClients clients) : ICreatorLinks
{
    private readonly TableClient _table = clients.Table(TableNames.CreatorLinks);

    public Task SaveAsync(CreatorLink link, CancellationToken cancellation) =>
        LinkToken.IsHash(link.TokenHash)
            ? _table.TryAddAsync(JsonRow.Create(link.TokenHash[..2], link.TokenHash, link), cancellation)
            : throw new ArgumentException("TokenHash should be 64 lower-case hexadecimal digits.", nameof(link));

    public async Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        LinkToken.IsHash(tokenHash)
        && await _table.FindAsync(tokenHash[..2], tokenHash, cancellation) is { } row
            ? JsonRow.Read<CreatorLink>(row)
            : null;
}
