using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Members;

namespace Vetting.Azure.Tables;

/// <summary>Feeds by the hash of their token, and by brand and member; the row of the member says which one holds.</summary>
internal sealed class TableCalendarFeeds(StorageClients clients) : ICalendarFeeds
{
    private const string Prefix = "feed-";
    private readonly TableClient _table = clients.Table(TableNames.CalendarFeeds);

    public async Task SaveAsync(CalendarFeed feed, CancellationToken cancellation)
    {
        await _table.TryAddAsync(TokenRows.Create(feed.TokenHash, feed, Prefix), cancellation);
        await _table.UpsertEntityAsync(
            JsonRow.Create(PartitionOf(feed.Brand), RowOf(feed.Email), feed), TableUpdateMode.Replace, cancellation);
    }

    public async Task<CalendarFeed?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        await _table.ReadByTokenAsync<CalendarFeed>(tokenHash, cancellation, Prefix) is { } feed
        && await FindAsync(feed.Brand, feed.Email, cancellation) == feed
            ? feed
            : null;

    public async Task<CalendarFeed?> FindAsync(string brand, string email, CancellationToken cancellation) =>
        await _table.FindAsync(PartitionOf(brand), RowOf(email), cancellation) is { } row
            ? JsonRow.Read<CalendarFeed>(row)
            : null;

    public Task EndAsync(string brand, string email, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(PartitionOf(brand), RowOf(email), cancellationToken: cancellation);

    // No token's partition, which is two characters, has it.
    private static string PartitionOf(string brand) => StorageKey.Encode($"{brand}/");

    private static string RowOf(string email) => Sha256Hex.Of(Member.KeyOf(email));
}
