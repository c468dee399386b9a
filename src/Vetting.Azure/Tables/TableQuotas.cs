using Azure.Data.Tables;
using Vetting.Core.History;

namespace Vetting.Azure.Tables;

/// <summary>A row a platform, of its newest period; two processes that take at once both take effect.</summary>
internal sealed class TableQuotas(StorageClients clients) : IQuotaLedger
{
    private const string Partition = "platforms";

    private readonly TableClient _table = clients.Table(TableNames.Quotas);

    public async Task<int> TakeAsync(QuotaPeriod period, int wanted, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await RowAsync(period.Platform, cancellation);
            var spent = row is null ? 0 : JsonRow.Read<QuotaUse>(row).SpentOf(period);
            var taken = (int)Math.Clamp(period.Budget - spent, 0, wanted);
            if (taken == 0 || await _table.TryWriteAsync(Row(QuotaUse.Of(period, spent + taken)), row, cancellation))
                return taken;
        }
    }

    public Task SetAsync(QuotaPeriod period, long spent, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(Row(QuotaUse.Of(period, spent)), TableUpdateMode.Replace, cancellation);

    public async Task<QuotaUse?> FindAsync(string platform, CancellationToken cancellation) =>
        await RowAsync(platform, cancellation) is { } row ? JsonRow.Read<QuotaUse>(row) : null;

    public async Task<IReadOnlyList<QuotaUse>> ListAsync(CancellationToken cancellation) =>
        await _table.PartitionAsync(Partition, cancellation).Select(JsonRow.Read<QuotaUse>).ToListAsync(cancellation);

    private Task<TableEntity?> RowAsync(string platform, CancellationToken cancellation) =>
        _table.FindAsync(Partition, StorageKey.Encode(platform), cancellation);

    private static TableEntity Row(QuotaUse use) => JsonRow.Create(Partition, StorageKey.Encode(use.Platform), use);
}
