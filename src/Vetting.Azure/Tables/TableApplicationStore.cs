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

    public async Task<Application?> UpdateAsync(
        string tokenHash, Func<Application, Application> change, CancellationToken cancellation)
    {
        while (await _table.FindByTokenAsync(tokenHash, cancellation) is { } row)
        {
            var changed = change(JsonRow.Read<Application>(row));
            if (await _table.TryWriteAsync(TokenRows.Create(tokenHash, changed), row, cancellation))
                return changed;
        }

        return null;
    }

    public IAsyncEnumerable<Application> AllAsync(CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(cancellationToken: cancellation).Select(JsonRow.Read<Application>);

    public async Task<bool> RemoveAsync(string tokenHash, CancellationToken cancellation) =>
        await _table.FindByTokenAsync(tokenHash, cancellation) is { } row && await _table.TryTakeAsync(row, cancellation);
}
