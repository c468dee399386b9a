using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Azure.Tables;

/// <summary>Watches by brand, with when their next look is due; what is remembered of each by its id, sealed line by line.</summary>
internal sealed class TableWatches(StorageClients clients, IntegrityKey key) : IWatches
{
    private const string DueColumn = "DueAt";

    private readonly TableClient _table = clients.Table(TableNames.Watches);
    private readonly TableClient _lines = clients.Table(TableNames.WatchLines);
    private readonly SealedRow _sealed = new("watch", key);

    public Task<bool> AddAsync(Watch watch, CancellationToken cancellation) => _table.TryAddAsync(Row(watch), cancellation);

    public async Task<Watch?> FindAsync(string id, CancellationToken cancellation) =>
        await FindRowAsync(id, cancellation) is { } row ? JsonRow.Read<Watch>(row) : null;

    public async Task<Watch?> UpdateAsync(string id, Func<Watch, Watch> change, CancellationToken cancellation)
    {
        while (await FindRowAsync(id, cancellation) is { } row)
        {
            var before = JsonRow.Read<Watch>(row);
            var changed = change(before);
            if (ReferenceEquals(changed, before) || await _table.TryWriteAsync(Row(changed), row, cancellation))
                return changed;
        }

        return null;
    }

    public IAsyncEnumerable<Watch> ListAsync(string? brand, CancellationToken cancellation, string? after = null) => _table
        .QueryAsync<TableEntity>(
            brand is null ? null : TableClient.CreateQueryFilter(
                $"PartitionKey eq {StorageKey.Encode(brand)} and RowKey gt {(after is null ? "" : StorageKey.Encode(after))}"),
            cancellationToken: cancellation)
        .Select(JsonRow.Read<Watch>);

    public IAsyncEnumerable<Watch> DueAsync(DateTimeOffset before, CancellationToken cancellation) => _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"DueAt lt {before}"), cancellationToken: cancellation)
        .Select(JsonRow.Read<Watch>);

    public Task NoteAsync(string id, WatchLine line, CancellationToken cancellation) =>
        _lines.TryAddAsync(_sealed.Create(StorageKey.Encode(id), StorageKey.Encode(line.Id), line), cancellation);

    public async Task<IReadOnlyList<WatchLine>> LinesAsync(string id, CancellationToken cancellation) =>
    [
        .. (await _lines.PartitionAsync(StorageKey.Encode(id), cancellation).ToListAsync(cancellation))
            .Select(row => _sealed.Read<WatchLine>(row, RecordWords.Note)).OrderBy(line => line.At).ThenBy(line => line.Id, StringComparer.Ordinal),
    ];

    public async Task<int> RemoveAsync(string id, CancellationToken cancellation)
    {
        var lines = await _lines.RemovePartitionAsync(StorageKey.Encode(id), cancellation);
        return await FindRowAsync(id, cancellation) is { } row && await _table.TryTakeAsync(row, cancellation) ? lines + 1 : lines;
    }

    private async Task<TableEntity?> FindRowAsync(string id, CancellationToken cancellation) =>
        VettingId.Parse(id) is { } vetting
            ? await _table.FindAsync(StorageKey.Encode(vetting.Brand), StorageKey.Encode(id), cancellation)
            : null;

    private static TableEntity Row(Watch watch)
    {
        var row = JsonRow.Create(StorageKey.Encode(watch.Brand), StorageKey.Encode(watch.Id), watch);
        if (watch.Ended is null)
            row[DueColumn] = watch.NextAt < watch.EndsAt ? watch.NextAt : watch.EndsAt;
        return row;
    }
}
