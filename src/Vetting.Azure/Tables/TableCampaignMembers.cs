using Azure.Data.Tables;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>By campaign and vetting, and which campaigns a vetting let its creator into. Of an erased one a row without a name
/// stays.</summary>
internal sealed class TableCampaignMembers(StorageClients clients) : ICampaignMembers
{
    private const string Gone = "erased-";
    private const string BrandColumn = "Brand";
    private const string CampaignColumn = "Campaign";

    private readonly TableClient _table = clients.Table(TableNames.CampaignMembers);

    public async Task<CampaignMembers> ListAsync(string brand, string campaign, CancellationToken cancellation)
    {
        var rows = await _table.PartitionAsync(Partition(brand, campaign), cancellation).ToListAsync(cancellation);
        return new CampaignMembers(
            [.. rows.Where(row => !IsGone(row)).Select(JsonRow.Read<CampaignMember>)], rows.Count(IsGone));
    }

    public async Task<IReadOnlyList<string>> CampaignsOfAsync(string vetting, CancellationToken cancellation) =>
        await _table.PartitionAsync(Index(vetting), cancellation)
            .Select(row => row.GetString(CampaignColumn)).ToListAsync(cancellation);

    public async Task PutAsync(string brand, string campaign, CampaignMember member, CancellationToken cancellation)
    {
        // The way to it first: a crash leaves a way to nothing, never somebody whom no erasure finds.
        await _table.UpsertEntityAsync(
            new TableEntity(Index(member.Vetting), StorageKey.Encode(campaign))
            {
                [BrandColumn] = brand,
                [CampaignColumn] = campaign,
            },
            TableUpdateMode.Replace, cancellation);
        await _table.UpsertEntityAsync(
            JsonRow.Create(Partition(brand, campaign), StorageKey.Encode(member.Vetting), member),
            TableUpdateMode.Replace, cancellation);
    }

    public async Task<bool> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation)
    {
        var removed = await TakeAsync(Partition(brand, campaign), StorageKey.Encode(vetting), cancellation);
        await TakeAsync(Index(vetting), StorageKey.Encode(campaign), cancellation);
        return removed;
    }

    public async Task<int> EraseAsync(string vetting, string erasure, CancellationToken cancellation)
    {
        var erased = 0;
        await foreach (var way in _table.PartitionAsync(Index(vetting), cancellation))
        {
            var (brand, campaign) = (way.GetString(BrandColumn), way.GetString(CampaignColumn));
            var partition = Partition(brand, campaign);
            if (await _table.FindAsync(partition, StorageKey.Encode(vetting), cancellation) is not null)
            {
                // Of the erasure and not of the vetting, so that it leads back to nobody, and once however often this is run.
                await _table.TryAddAsync(
                    new TableEntity(partition, Gone + Sha256Hex.Of($"{erasure}\n{vetting}")[..16]), cancellation);
                erased++;
            }

            await RemoveAsync(brand, campaign, vetting, cancellation);
        }

        return erased;
    }

    private async Task<bool> TakeAsync(string partition, string row, CancellationToken cancellation) =>
        await _table.FindAsync(partition, row, cancellation) is { } found && await _table.TryTakeAsync(found, cancellation);

    private static bool IsGone(TableEntity row) => row.RowKey.StartsWith(Gone, StringComparison.Ordinal) && !row.ContainsKey(JsonRow.First);

    private static string Partition(string brand, string campaign) => StorageKey.Encode($"{brand}/{campaign}");

    private static string Index(string vetting) => StorageKey.Encode($"vetting/{vetting}");
}
