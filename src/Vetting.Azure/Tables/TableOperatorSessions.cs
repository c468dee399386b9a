using Vetting.Core.Links;

namespace Vetting.Azure.Tables;

/// <summary>Operators' sessions by the hash of their token: a row that is deleted is a session that is over.</summary>
internal sealed class TableOperatorSessions(StorageClients clients) : IOperatorSessions
{
    private readonly global::Azure.Data.Tables.TableClient _table = clients.Table(TableNames.OperatorSessions);

    public Task SaveAsync(OperatorSession session, CancellationToken cancellation) => LinkToken.IsHash(session.TokenHash)
        ? _table.TryAddAsync(JsonRow.Create(session.TokenHash[..2], session.TokenHash, session), cancellation)
        : throw new ArgumentException("TokenHash should be 64 lower-case hexadecimal digits.", nameof(session));

    public async Task<OperatorSession?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        LinkToken.IsHash(tokenHash) && await _table.FindAsync(tokenHash[..2], tokenHash, cancellation) is { } row
            ? JsonRow.Read<OperatorSession>(row)
            : null;

    public async Task EndAsync(string tokenHash, CancellationToken cancellation)
    {
        if (LinkToken.IsHash(tokenHash))
            await _table.DeleteEntityAsync(tokenHash[..2], tokenHash, cancellationToken: cancellation);
    }
}
