using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Vettings by brand, newest first; a page continues after the last row key of the page before.</summary>
internal sealed class TableVettingStore(StorageClients clients) : IVettingStore
{
    private const int ChangedMeanwhile = 412;
    private readonly TableClient _table = clients.Table(TableNames.Vettings);

    public Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation) =>
        _table.TryAddAsync(Row(vetting), cancellation);

    public async Task<VettingSummary?> UpdateAsync(
        string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation)
    {
        while (await FindRowAsync(vettingId, cancellation) is { } row)
        {
            var before = JsonRow.Read<VettingSummary>(row);
            var changed = change(before);
            if (changed == before)
                return changed;
            try
            {
                await _table.UpdateEntityAsync(Row(changed), row.ETag, TableUpdateMode.Replace, cancellation);
                return changed;
            }
            catch (RequestFailedException meanwhile) when (meanwhile.Status == ChangedMeanwhile)
            {
            }
        }
        return null;
    }

    public async Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation) =>
        await FindRowAsync(vettingId, cancellation) is { } row ? JsonRow.Read<VettingSummary>(row) : null;

    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    public async Task<VettingPage> ListAsync(VettingQuery query, CancellationToken cancellation)
    {
        if (query.PageSize is < 1 or > 200)
            throw new ArgumentException("PageSize should be 1 to 200.", nameof(query));
        // One more than the page shows whether there is a next one.
        var rows = await _table
            .QueryAsync<TableEntity>(Filter(query), query.PageSize + 1, cancellationToken: cancellation)
            .Take(query.PageSize + 1)
            .ToListAsync(cancellation);
        var page = rows.Take(query.PageSize).ToList();
        return new VettingPage(
            [.. page.Select(JsonRow.Read<VettingSummary>)], rows.Count > page.Count ? page[^1].RowKey : null);
    }

    public async IAsyncEnumerable<StoredVetting> ChangedAsync(
        string brand, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(brand)}");
        if (since is { } from)
            filter += TableClient.CreateQueryFilter($" and Timestamp ge {from}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return new StoredVetting(JsonRow.Read<VettingSummary>(row), row.Timestamp!.Value);
    }

    private async Task<TableEntity?> FindRowAsync(string vettingId, CancellationToken cancellation) =>
        VettingId.Parse(vettingId) is { } id
            ? await _table.FindAsync(StorageKey.Encode(id.Brand), VettingRowKey.Of(id), cancellation)
            : null;

    private static string Filter(VettingQuery query)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(query.Brand)}");
        if (query.Continuation is { } last)
        {
            if (!VettingRowKey.IsOne(last))
                throw new ArgumentException("Continuation should be the one of the page before.", nameof(query));
            filter += TableClient.CreateQueryFilter($" and RowKey gt {last}");
        }
        if (query.Stage is { } stage)
            filter += TableClient.CreateQueryFilter($" and Stage eq {stage.ToString()}");
        if (query.BriefId is { } brief)
            filter += TableClient.CreateQueryFilter($" and BriefId eq {brief}");
        return filter;
    }

    private static TableEntity Row(VettingSummary vetting)
    {
        var id = VettingId.Parse(vetting.Id);
        if (id is null || id.Brand != vetting.Brand)
        {
            throw new ArgumentException(
                $"'{vetting.Id}' should be a vetting id of brand '{vetting.Brand}'.", nameof(vetting));
        }
        var row = JsonRow.Create(StorageKey.Encode(id.Brand), VettingRowKey.Of(id), vetting);
        row["Stage"] = vetting.Stage.ToString();
        row["BriefId"] = vetting.BriefId;
        return row;
    }
}
