using System.Globalization;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Invitations;

namespace Vetting.Azure.Tables;

/// <summary>
/// Invitations by brief and person; beside them the tokens that lead to them by their hash, what a brand sent on a day, and
/// the hashes of addresses that want no mail from it.
/// </summary>
internal sealed class TableInvitations(StorageClients clients) : IInvitationStore
{
    private const string Taken = "Taken";

    private readonly TableClient _table = clients.Table(TableNames.Invitations);

    public Task<bool> AddAsync(Invitation invitation, CancellationToken cancellation) =>
        _table.TryAddAsync(Row(invitation), cancellation);

    public async Task<Invitation?> FindAsync(InvitationKey key, CancellationToken cancellation) =>
        await FindRowAsync(key, cancellation) is { } row ? JsonRow.Read<Invitation>(row) : null;

    public async Task<Invitation?> UpdateAsync(
        InvitationKey key, Func<Invitation, Invitation> change, CancellationToken cancellation)
    {
        while (await FindRowAsync(key, cancellation) is { } row)
        {
            var before = JsonRow.Read<Invitation>(row);
            var changed = change(before);
            if (changed == before)
                return changed;
            if (await _table.TryWriteAsync(Row(changed), row, cancellation))
                return changed;
        }

        return null;
    }

    public IAsyncEnumerable<Invitation> ListAsync(string brand, string brief, CancellationToken cancellation) =>
        _table.PartitionAsync(PartitionOf(brand, brief), cancellation).Select(JsonRow.Read<Invitation>);

    public IAsyncEnumerable<Invitation> OfBrandAsync(string brand, CancellationToken cancellation) => _table
        .QueryAsync<TableEntity>(cancellationToken: cancellation)
        .Where(row => row.PartitionKey.StartsWith(OfBrand(brand), StringComparison.Ordinal) && row.PartitionKey != OfBrand(brand))
        .Select(JsonRow.Read<Invitation>);

    public async Task<bool> RemoveAsync(InvitationKey key, CancellationToken cancellation) =>
        await FindRowAsync(key, cancellation) is { } row && await _table.TryTakeAsync(row, cancellation);

    public Task AddTokenAsync(string tokenHash, InvitationKey key, CancellationToken cancellation) =>
        _table.TryAddAsync(TokenRows.Create(tokenHash, key), cancellation);

    public Task<InvitationKey?> FindTokenAsync(string tokenHash, CancellationToken cancellation) =>
        _table.ReadByTokenAsync<InvitationKey>(tokenHash, cancellation);

    public async Task<bool> TryTakeAsync(
        string brand, DateOnly day, int wanted, int most, CancellationToken cancellation)
    {
        var key = (Partition: OfBrand(brand), Row: day.ToString("'day-'yyyyMMdd", CultureInfo.InvariantCulture));
        while (true)
        {
            var before = await _table.FindAsync(key.Partition, key.Row, cancellation);
            var taken = (before?.GetInt32(Taken) ?? 0) + wanted;
            if (taken > most)
                return false;
            var row = new TableEntity(key.Partition, key.Row) { [Taken] = taken };
            if (await _table.TryWriteAsync(row, before, cancellation))
                return true;
        }
    }

    public Task RefuseAsync(string brand, string email, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(new TableEntity(OfBrand(brand), RefusalOf(email)), TableUpdateMode.Replace, cancellation);

    public async Task<bool> IsRefusedAsync(string brand, string email, CancellationToken cancellation) =>
        await _table.FindAsync(OfBrand(brand), RefusalOf(email), cancellation) is not null;

    private Task<TableEntity?> FindRowAsync(InvitationKey key, CancellationToken cancellation) =>
        _table.FindAsync(PartitionOf(key.Brand, key.BriefId), StorageKey.Encode(key.Id), cancellation);

    private static TableEntity Row(Invitation invitation) => JsonRow.Create(
        PartitionOf(invitation.Brand, invitation.BriefId), StorageKey.Encode(invitation.Id), invitation);

    // Slugs hold no slash, so that these partitions and those of tokens have no name in common.
    private static string PartitionOf(string brand, string brief) => StorageKey.Encode($"{brand}/{brief}");

    private static string OfBrand(string brand) => StorageKey.Encode($"{brand}/");

    private static string RefusalOf(string email) => $"no-{Sha256Hex.Of(email.Trim().ToLowerInvariant())}";
}
