using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Vetting.Core.Events;

namespace Vetting.Azure.Tables;

/// <summary>
/// Three rows an event. In the brand's partition one by the event's id, which says when it happened, and one by that time,
/// newest first, which holds the event; while it is not delivered, one more among those of all brands.
/// </summary>
internal sealed partial class TableEventLog(StorageClients clients) : IEventLog
{
    private const string Open = "open";
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
        await _table.UpsertEntityAsync(OpenRow(happened.Key), TableUpdateMode.Replace, cancellation);
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
            var changed = change(JsonRow.Read<BrandEvent>(row));
            if (!await _table.TryWriteAsync(JsonRow.Create(row.PartitionKey, row.RowKey, changed), row, cancellation))
                continue;
            if (changed.Status == DeliveryStatus.Delivered)
                await _table.DeleteEntityAsync(Open, OpenKey(key), cancellationToken: cancellation);
            return changed;
        }

        return null;
    }

    public async Task<EventPage> ListAsync(string? brand, int pageSize, string? continuation, CancellationToken cancellation)
    {
        if (pageSize is < 1 or > 200)
            throw new ArgumentException("PageSize should be 1 to 200.", nameof(pageSize));
        if (continuation is not null && !Place().IsMatch(continuation))
            throw new ArgumentException("Continuation should be the one of the page before.", nameof(continuation));
        // One more than the page shows whether there is a next one.
        var rows = await _table
            .QueryAsync<TableEntity>(Filter(brand, continuation), pageSize + 1, cancellationToken: cancellation)
            .Take(pageSize + 1).ToListAsync(cancellation);
        var page = rows.Take(pageSize).ToList();
        var items = brand is null
            ? await Task.WhenAll(page.Select(row => FindAsync(
                new EventKey(row.GetString(BrandColumn), row.GetString(IdColumn)), cancellation)))
            : [.. page.Select(JsonRow.Read<BrandEvent>)];
        return new EventPage(
            [.. items.OfType<BrandEvent>()], rows.Count > page.Count ? page[^1].RowKey : null);
    }

    private static string Filter(string? brand, string? continuation)
    {
        var after = continuation ?? (brand is null ? "" : Times);
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {(brand is null ? Open : Partition(brand))} and RowKey gt {after}");
    }

    private async Task<TableEntity?> FindRowAsync(EventKey key, CancellationToken cancellation) =>
        await _table.FindAsync(Partition(key.Brand), Ids + StorageKey.Encode(key.Id), cancellation) is { } first
            ? await _table.FindAsync(
                Partition(key.Brand), TimeKey(first.GetDateTimeOffset(At)!.Value, key.Id), cancellation)
            : null;

    // Brands have no colon in their names, so that none is "open".
    private static string Partition(string brand) => $"brand:{StorageKey.Encode(brand)}";

    private static string TimeKey(DateTimeOffset at, string id) => string.Create(
        CultureInfo.InvariantCulture, $"{Times}{DateTimeOffset.MaxValue.Ticks - at.UtcTicks:D19}-{StorageKey.Encode(id)}");

    private static string OpenKey(EventKey key) => $"{StorageKey.Encode(key.Brand)}:{StorageKey.Encode(key.Id)}";

    private static TableEntity OpenRow(EventKey key) =>
        new(Open, OpenKey(key)) { [BrandColumn] = key.Brand, [IdColumn] = key.Id };

    [GeneratedRegex(@"\A[A-Za-z0-9._:-]{1,600}\z")]
    private static partial Regex Place();
}
