using Azure.Data.Tables;
using Vetting.Core.Members;

namespace Vetting.Azure.Tables;

/// <summary>Members by brand and address.</summary>
internal sealed class TableMemberStore(StorageClients clients) : IMemberStore
{
    private readonly TableClient _table = clients.Table(TableNames.Members);

    public async Task<Member?> FindAsync(string brand, string email, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), KeyOf(email), cancellation) is { } row
            ? JsonRow.Read<Member>(row)
            : null;

    public async Task<IReadOnlyList<Member>> ListAsync(string brand, CancellationToken cancellation)
    {
        List<Member> members = [];
        var partition = StorageKey.Encode(brand);
        await foreach (var row in _table.QueryAsync<TableEntity>(
            row => row.PartitionKey == partition, cancellationToken: cancellation))
        {
            members.Add(JsonRow.Read<Member>(row));
        }

        return [.. members.OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    public Task SaveAsync(Member member, CancellationToken cancellation) => _table.UpsertEntityAsync(
        JsonRow.Create(StorageKey.Encode(member.Brand), KeyOf(member.Email), member), TableUpdateMode.Replace, cancellation);

    public Task RemoveAsync(string brand, string email, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(StorageKey.Encode(brand), KeyOf(email), cancellationToken: cancellation);

    private static string KeyOf(string email) => StorageKey.Encode(Member.KeyOf(email));
}
