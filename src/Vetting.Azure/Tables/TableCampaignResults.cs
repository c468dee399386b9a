using System.Globalization;
using Azure.Data.Tables;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>By campaign, and by vetting, day and post.</summary>
internal sealed class TableCampaignResults(StorageClients clients) : ICampaignResults
{
    // What one transaction takes.
    private const int Most = 100;

    private readonly TableClient _table = clients.Table(TableNames.CampaignResults);

    public async Task PutAsync(
        string brand, string campaign, IReadOnlyList<ResultRow> rows, CancellationToken cancellation)
    {
        // No row twice in one transaction: the last one holds, as it would one after the other.
        var distinct = rows.GroupBy(KeyOf).Select(same => (same.Key, Row: same.Last()));
        foreach (var some in distinct.Chunk(Most))
        {
            await _table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace, JsonRow.Create(Partition(brand, campaign), row.Key, row.Row))),
                cancellation);
        }
    }

    public IAsyncEnumerable<ResultRow> ListAsync(string brand, string campaign, CancellationToken cancellation) =>
        _table.PartitionAsync(Partition(brand, campaign), cancellation).Select(JsonRow.Read<ResultRow>);

    public Task<int> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation)
    {
        var (partition, vettingKey) = (Partition(brand, campaign), StorageKey.Encode(vetting));
        var (from, to) = ($"{vettingKey}_", $"{vettingKey}`");
        return _table.RemoveWhereAsync(_ => true, cancellation, TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"));
    }

    /// <summary>An underscore ends the vetting: none stands in one.</summary>
    private static string KeyOf(ResultRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{StorageKey.Encode(row.Vetting)}_{row.Day:yyyyMMdd}_{(row.Post is { } post ? Sha256Hex.Of(post)[..32] : "")}");

    private static string Partition(string brand, string campaign) => StorageKey.Encode($"{brand}/{campaign}");
}
