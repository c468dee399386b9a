using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Vettings by brand, newest first; a page continues after the last row key of the page before.</summary>
internal sealed class TableVettingStore(StorageClients clients, IntegrityKey key) : IVettingStore
{
    private const string Kind = "vetting";
    private const string SealColumn = "Seal";

    // What was changed once stays so: to write it again must not make it good.
    private const string Broken = "changed";

    private readonly TableClient _table = clients.Table(TableNames.Vettings);

    public Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation) =>
        _table.TryAddAsync(Row(vetting), cancellation);

    public async Task<VettingSummary?> UpdateAsync(
        string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation)
    {
        while (await FindRowAsync(vettingId, cancellation) is { } row)
        {
            var before = Read(row);
            var changed = change(before);
            if (changed == before)
                return changed;
            if (await _table.TryWriteAsync(Row(changed), row, cancellation))
                return changed;
        }
        return null;
    }

    public async Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation) =>
        await FindRowAsync(vettingId, cancellation) is { } row ? Read(row) : null;

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
            [.. page.Select(Read)], rows.Count > page.Count ? page[^1].RowKey : null);
    }

    public async IAsyncEnumerable<StoredVetting> ChangedAsync(
        string brand, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(brand)}");
        if (since is { } from)
            filter += TableClient.CreateQueryFilter($" and Timestamp ge {from}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return new StoredVetting(Read(row), row.Timestamp!.Value);
    }
    /// <summary>Every row, of every brand.</summary>
    public IAsyncEnumerable<VettingSummary> AllAsync(CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(cancellationToken: cancellation).Select(Read);

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

    /// <exception cref="RecordChangedException">It is no row that the product could have written.</exception>
    private VettingSummary Read(TableEntity row)
    {
        try
        {
            var vetting = JsonRow.Read<VettingSummary>(row);
            var whole = key.IsSealed(Kind, Sealed(row), row.GetString(SealColumn))
                && row.GetString("Stage") == vetting.Stage.ToString() && row.GetString("BriefId") == vetting.BriefId
                && VettingId.Parse(vetting.Id) is { } id
                && row.PartitionKey == StorageKey.Encode(id.Brand) && row.RowKey == VettingRowKey.Of(id);
            return vetting with { IsChanged = !whole };
        }
        catch (JsonException)
        {
            throw new RecordChangedException($"The row {row.RowKey} of the list is not as it was written.", RecordWords.Row);
        }
    }

    private static byte[] Sealed(TableEntity row) => Encoding.UTF8.GetBytes(JsonRow.Text(row));

    private TableEntity Row(VettingSummary vetting)
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
        row[SealColumn] = vetting.IsChanged ? Broken : key.Seal(Kind, Sealed(row));
        return row;
    }
}
