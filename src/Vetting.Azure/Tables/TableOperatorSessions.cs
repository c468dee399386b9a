using Azure.Data.Tables;
using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Operators' sessions by the hash of their token: a row that is deleted is a session that is over.</summary>
internal sealed class TableOperatorSessions(StorageClients clients) : IOperatorSessions
{
    private readonly TableClient _table = clients.Table(TableNames.OperatorSessions);

    public Task SaveAsync(OperatorSession session, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(session.TokenHash, session), cancellation);

    public Task<OperatorSession?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<OperatorSession>(tokenHash, cancellation);

    public async Task EndAsync(string tokenHash, CancellationToken cancellation)
    {
        if (LinkToken.IsHash(tokenHash))
            await _table.DeleteEntityAsync(tokenHash[..2], tokenHash, cancellationToken: cancellation);
    }
}
