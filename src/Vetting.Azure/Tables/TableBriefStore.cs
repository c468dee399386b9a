using Azure.Data.Tables;
using Vetting.Core.Briefs;

namespace Vetting.Azure.Tables;

/// <summary>Briefs by brand and id; the newest version only, older ones are content.</summary>
internal sealed class TableBriefStore(StorageClients clients) : IBriefStore
{
    private readonly TableClient _table = clients.Table(TableNames.Briefs);

    public async Task<Brief?> FindAsync(string brand, string brief, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), StorageKey.Encode(brief), cancellation) is { } row
            ? JsonRow.Read<Brief>(row)
            : null;

    public Task SaveAsync(string brand, Brief brief, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(brand), StorageKey.Encode(brief.Id), brief),
            TableUpdateMode.Replace,
            cancellation);
}
