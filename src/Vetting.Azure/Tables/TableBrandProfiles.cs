using Azure.Data.Tables;
using Vetting.Core.Branding;

namespace Vetting.Azure.Tables;

/// <summary>
/// How brands show themselves, a partition each: the profile, every logo by the hash of its file, and what the team was told.
/// </summary>
internal sealed class TableBrandProfiles(StorageClients clients) : IBrandProfiles
{
    private const string ProfileRow = "profile";

    /// <summary>Sorts after every character that keys hold.</summary>
    private const char AfterKeys = '~';

    private readonly TableClient _table = clients.Table(TableNames.BrandProfiles);

    public async Task<BrandProfile> FindAsync(string brand, CancellationToken cancellation) =>
        Read(brand, await _table.FindAsync(StorageKey.Encode(brand), ProfileRow, cancellation));

    public async Task<BrandProfile> UpdateAsync(
        string brand, Func<BrandProfile, BrandProfile> change, CancellationToken cancellation)
    {
        var partition = StorageKey.Encode(brand);
        while (true)
        {
            var before = await _table.FindAsync(partition, ProfileRow, cancellation);
            var changed = change(Read(brand, before));
            var row = JsonRow.Create(partition, ProfileRow, changed);
            if (await _table.TryWriteAsync(row, before, cancellation))
                return changed;
        }
    }

    public Task SaveLogoAsync(string brand, Logo logo, byte[] png, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(brand), RowOf(logo.Sha256), png), TableUpdateMode.Replace, cancellation);

    public async Task<byte[]?> FindLogoAsync(string brand, string sha256, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), RowOf(sha256), cancellation) is { } row
            ? JsonRow.Read<byte[]>(row)
            : null;

    public async Task<bool> WasToldAsync(string brand, string key, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), ToldRowOf(key), cancellation) is not null;

    public Task MarkToldAsync(string brand, string key, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            new TableEntity(StorageKey.Encode(brand), ToldRowOf(key)), TableUpdateMode.Replace, cancellation);

    // What the team was told of a vetting has keys that begin with its id and a slash.
    public Task<int> RemoveToldAsync(string brand, string vettingId, CancellationToken cancellation)
    {
        var from = ToldRowOf($"{vettingId}/");
        return _table.RemoveWhereAsync(
            _ => true, cancellation,
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {StorageKey.Encode(brand)} and RowKey ge {from} and RowKey lt {from + AfterKeys}"));
    }

    private static BrandProfile Read(string brand, TableEntity? row) =>
        row is null ? new BrandProfile(brand) : JsonRow.Read<BrandProfile>(row);

    private static string ToldRowOf(string key) => $"told-{StorageKey.Encode(key)}";

    private static string RowOf(string sha256) => $"logo-{StorageKey.Encode(sha256)}";
}
