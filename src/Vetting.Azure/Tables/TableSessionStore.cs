using Azure.Data.Tables;
using Vetting.Core.Members;

namespace Vetting.Azure.Tables;

/// <summary>Sessions, and the links that begin them, by the hash of their token.</summary>
internal sealed class TableSessionStore(StorageClients clients) : ISessionStore
{
    private const string LinkPrefix = "link-";
    private readonly TableClient _table = clients.Table(TableNames.Sessions);

    public Task SaveAsync(Session session, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(session.TokenHash, session), cancellation);

    public Task<Session?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<Session>(tokenHash, cancellation);

    public async Task EndAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await FindAsync(tokenHash, cancellation) is { EndedAt: null } session)
        {
            await _table.UpsertEntityAsync(
                TokenRows.Create(tokenHash, session with { EndedAt = at }), TableUpdateMode.Replace, cancellation);
        }
    }

    public Task SaveLinkAsync(SignInLink link, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(link.TokenHash, link, LinkPrefix), cancellation);

    public Task<SignInLink?> FindLinkAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<SignInLink>(tokenHash, cancellation, LinkPrefix);

    public async Task<bool> UseLinkAsync(string tokenHash, CancellationToken cancellation) =>
        await _table.FindByTokenAsync(tokenHash, cancellation, LinkPrefix) is { } row
        && await _table.TryTakeAsync(row, cancellation);
}
