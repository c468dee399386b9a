using Azure.Data.Tables;
using Vetting.Core.Creators;

namespace Vetting.Azure.Tables;

/// <summary>Applications by the hash of the token that confirms them.</summary>
internal sealed class TableApplicationStore(StorageClients clients) : IApplicationStore
{
    private readonly TableClient _table = clients.Table(TableNames.Applications);

    public Task SaveAsync(Application application, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(application.TokenHash, application), cancellation);

    public Task<Application?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<Application>(tokenHash, cancellation);
}
