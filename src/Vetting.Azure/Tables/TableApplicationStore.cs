using Azure.Data.Tables;
using Vetting.Core.Creators;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Applications by the hash of the token that confirms them.</summary>
internal sealed class TableApplicationStore(StorageClients clients) : IApplicationStore
{
    private readonly TableClient _table = clients.Table(TableNames.Applications);

    public Task SaveAsync(Application application, CancellationToken cancellation) => LinkToken.IsHash(application.TokenHash)
        ? _table.TryAddAsync(
            JsonRow.Create(application.TokenHash[..2], application.TokenHash, application), cancellation)
        : throw new ArgumentException("TokenHash should be 64 lower-case hexadecimal digits.", nameof(application));

    public async Task<Application?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        LinkToken.IsHash(tokenHash) && await _table.FindAsync(tokenHash[..2], tokenHash, cancellation) is { } row
            ? JsonRow.Read<Application>(row)
            : null;
}
