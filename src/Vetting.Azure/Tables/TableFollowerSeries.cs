using System.Globalization;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Azure.Tables;

/// <summary>By the hash of the channel's key, for handles are personal data, and by day.</summary>
internal sealed class TableFollowerSeries(StorageClients clients) : IFollowerSeries
{
    private const string Count = nameof(FollowerCount.Count);
    private const string Day = "yyyyMMdd";

    private readonly TableClient _table = clients.Table(TableNames.Followers);

    public Task AddAsync(string channel, FollowerCount count, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            new TableEntity(Sha256Hex.Of(channel), Key(count.Date)) { [Count] = count.Count },
            TableUpdateMode.Replace, cancellation);

    public async Task<IReadOnlyList<FollowerCount>> ReadAsync(
        string channel, DateOnly from, CancellationToken cancellation) => await _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Sha256Hex.Of(channel)} and RowKey ge {Key(from)}"),
            cancellationToken: cancellation)
        .Select(row => new FollowerCount(
            DateOnly.ParseExact(row.RowKey, Day, CultureInfo.InvariantCulture), row.GetInt64(Count) ?? 0))
        .ToListAsync(cancellation);

    public Task<int> RemoveAsync(string channel, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(Sha256Hex.Of(channel), cancellation);

    private static string Key(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
