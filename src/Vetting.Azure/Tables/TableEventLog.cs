using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Vetting.Core.Events;

namespace Vetting.Azure.Tables;

/// <summary>
/// Three rows an event. In the brand's partition one by the event's id, which says when it happened, and one by that time,
/// newest first, which holds the event; while it is not delivered, one more among those of all brands that wait, or that were
/// given up.
/// </summary>
internal sealed partial class TableEventLog(StorageClients clients) : IEventLog
{
    private const string Open = "open";
    private const string GivenUp = "given-up";
    private const string Ids = "i-";
    private const string Times = "t-";
    private const string At = "At";
    private const string BrandColumn = "Brand";
    private const string IdColumn = "Id";

    private readonly TableClient _table = clients.Table(TableNames.Events);

    public async Task<BrandEvent> AddAsync(BrandEvent happened, CancellationToken cancellation)
    {
        // Repeated at another instant, it still happened when it was first said.
        var first = await _table.AddOrFindAsync(
            new TableEntity(Partition(happened.Brand), Ids + StorageKey.Encode(happened.Id)) { [At] = happened.At }, cancellation);
        var at = first.GetDateTimeOffset(At)!.Value;
        if (await _table.FindAsync(Partition(happened.Brand), TimeKey(at, happened.Id), cancellation) is { } standing)
            return JsonRow.Read<BrandEvent>(standing);
        // Before the event itself: a crash leaves one that leads nowhere, never an event that nobody delivers.
        await _table.UpsertEntityAsync(Pointer(Open, happened.Key), TableUpdateMode.Replace, cancellation);
        var row = JsonRow.Create(Partition(happened.Brand), TimeKey(at, happened.Id), happened with { At = at });
        return JsonRow.Read<BrandEvent>(await _table.AddOrFindAsync(row, cancellation));
    }

    public async Task<BrandEvent?> FindAsync(EventKey key, CancellationToken cancellation) =>
        await FindRowAsync(key, cancellation) is { } row ? JsonRow.Read<BrandEvent>(row) : null;

    public async Task<BrandEvent?> UpdateAsync(
        EventKey key, Func<BrandEvent, BrandEvent> change, CancellationToken cancellation)
    {
        while (await FindRowAsync(key, cancellation) is { } row)
        {
            var before = JsonRow.Read<BrandEvent>(row);
            var changed = change(before);
            if (!await _table.TryWriteAsync(JsonRow.Create(row.PartitionKey, row.RowKey, changed), row, cancellation))
                continue;
            if (changed.Status != DeliveryStatus.Waiting || before.Status != DeliveryStatus.Waiting)
                await MoveAsync(key, changed.Status, cancellation);
            return changed;
        }

        return null;
    }

    public Task<EventPage> ListAsync(string? brand, int pageSize, string? continuation, CancellationToken cancellation) =>
        PageAsync(brand is null ? [GivenUp, Open] : [Partition(brand)], pageSize, continuation, cancellation);

    public Task<EventPage> ListWaitingAsync(int pageSize, string? continuation, CancellationToken cancellation) =>
        PageAsync([Open], pageSize, continuation, cancellation);

    /// <summary>One partition after the other.</summary>
    private async Task<EventPage> PageAsync(
        string[] partitions, int pageSize, string? continuation, CancellationToken cancellation)
    {
        if (pageSize is < 1 or > 200)
            throw new ArgumentException("PageSize should be 1 to 200.", nameof(pageSize));
        if (continuation is not null && !Place().IsMatch(continuation))
            throw new ArgumentException("Continuation should be the one of the page before.", nameof(continuation));
        var first = continuation is null ? 0 : continuation[0] - '0';
        // One more than the page shows whether there is a next one.
        List<TableEntity> rows = [];
        for (var at = first; at < partitions.Length && rows.Count <= pageSize; at++)
        {
            var after = at == first && continuation is not null ? continuation[2..] : IsPointing(partitions[at]) ? "" : Times;
            rows.AddRange(await _table
                .QueryAsync<TableEntity>(
                    TableClient.CreateQueryFilter($"PartitionKey eq {partitions[at]} and RowKey gt {after}"), pageSize + 1,
                    cancellationToken: cancellation)
                .Take(pageSize + 1 - rows.Count).ToListAsync(cancellation));
        }

        var page = rows.Take(pageSize).ToList();
        var items = await Task.WhenAll(page.Select(row => EventAsync(row, cancellation)));
        return new EventPage(
            [.. items.OfType<BrandEvent>()],
            rows.Count > page.Count ? $"{Array.IndexOf(partitions, page[^1].PartitionKey)}-{page[^1].RowKey}" : null);
    }

    private async Task<BrandEvent?> EventAsync(TableEntity row, CancellationToken cancellation) => IsPointing(row.PartitionKey)
        ? await FindAsync(new EventKey(row.GetString(BrandColumn), row.GetString(IdColumn)), cancellation)
        : JsonRow.Read<BrandEvent>(row);

    /// <summary>To where all brands' of the status are; there before it is gone from elsewhere, so that a crash loses none.
    /// </summary>
    private async Task MoveAsync(EventKey key, DeliveryStatus status, CancellationToken cancellation)
    {
        var place = status switch
        {
            DeliveryStatus.Waiting => Open,
            DeliveryStatus.GivenUp => GivenUp,
            _ => null,
        };
        if (place is not null)
            await _table.UpsertEntityAsync(Pointer(place, key), TableUpdateMode.Replace, cancellation);
        foreach (var other in (string[])[Open, GivenUp])
        {
            if (other != place)
                await _table.DeleteEntityAsync(other, PointerKey(key), cancellationToken: cancellation);
        }
    }

    private async Task<TableEntity?> FindRowAsync(EventKey key, CancellationToken cancellation) =>
        await _table.FindAsync(Partition(key.Brand), Ids + StorageKey.Encode(key.Id), cancellation) is { } first
            ? await _table.FindAsync(
                Partition(key.Brand), TimeKey(first.GetDateTimeOffset(At)!.Value, key.Id), cancellation)
            : null;

    // Brands have no colon in their names, so that none is one of all brands.
    private static string Partition(string brand) => $"brand:{StorageKey.Encode(brand)}";

    private static string TimeKey(DateTimeOffset at, string id) => string.Create(
        CultureInfo.InvariantCulture, $"{Times}{DateTimeOffset.MaxValue.Ticks - at.UtcTicks:D19}-{StorageKey.Encode(id)}");

    private static bool IsPointing(string partition) => partition is Open or GivenUp;

    private static string PointerKey(EventKey key) => $"{StorageKey.Encode(key.Brand)}:{StorageKey.Encode(key.Id)}";

    private static TableEntity Pointer(string partition, EventKey key) =>
        new(partition, PointerKey(key)) { [BrandColumn] = key.Brand, [IdColumn] = key.Id };

    // The partition's place among those that are listed, and the row in it.
    [GeneratedRegex(@"\A[0-9]-[A-Za-z0-9._:-]{1,600}\z")]
    private static partial Regex Place();
}
