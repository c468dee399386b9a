using Azure;
using Azure.Data.Tables;
using Vetting.Core.Links;
using Vetting.Core.Members;

namespace Vetting.Azure.Tables;

/// <summary>Sessions, and the links that begin them, by the hash of their token.</summary>
internal sealed class TableSessionStore(StorageClients clients) : ISessionStore
{
    private const string LinkPrefix = "link-";
    private readonly TableClient _table = clients.Table(TableNames.Sessions);

    public Task SaveAsync(Session session, CancellationToken cancellation) =>
        _table.TryAddAsync(Row("", session.TokenHash, session), cancellation);

    public async Task<Session?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        await FindRowAsync("", tokenHash, cancellation) is { } row ? JsonRow.Read<Session>(row) : null;

    public async Task EndAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await FindAsync(tokenHash, cancellation) is { EndedAt: null } session)
        {
            await _table.UpsertEntityAsync(
                Row("", tokenHash, session with { EndedAt = at }), TableUpdateMode.Replace, cancellation);
        }
    }

    public Task SaveLinkAsync(SignInLink link, CancellationToken cancellation) =>
        _table.TryAddAsync(Row(LinkPrefix, link.TokenHash, link), cancellation);

    public async Task<SignInLink?> FindLinkAsync(string tokenHash, CancellationToken cancellation) =>
        await FindRowAsync(LinkPrefix, tokenHash, cancellation) is { } row ? JsonRow.Read<SignInLink>(row) : null;

    public async Task<bool> UseLinkAsync(string tokenHash, CancellationToken cancellation)
    {
        if (await FindRowAsync(LinkPrefix, tokenHash, cancellation) is not { } row)
            return false;
        try
        {
            // By its tag, so that of two at once one finds it gone.
            var gone = await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
            return gone.Status is not 404;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task<TableEntity?> FindRowAsync(string prefix, string tokenHash, CancellationToken cancellation) =>
        LinkToken.IsHash(tokenHash)
            ? await _table.FindAsync(tokenHash[..2], prefix + tokenHash, cancellation)
            : null;

    private static TableEntity Row<T>(string prefix, string tokenHash, T value) => LinkToken.IsHash(tokenHash)
        ? JsonRow.Create(tokenHash[..2], prefix + tokenHash, value)
        : throw new ArgumentException("should be 64 lower-case hexadecimal digits", nameof(tokenHash));
}
