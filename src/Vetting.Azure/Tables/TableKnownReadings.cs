using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Azure.Tables;

/// <summary>By brand, and by the hash of the channel's key: handles and addresses are personal data.</summary>
internal sealed class TableKnownReadings(StorageClients clients) : IKnownReadings
{
    private readonly TableClient _table = clients.Table(TableNames.Readings);

    public async Task<KnownReading?> FindAsync(string brand, string channel, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), Sha256Hex.Of(channel), cancellation) is { } row
            ? JsonRow.Read<KnownReading>(row)
            : null;

    public async Task<bool> RemoveAsync(string brand, string channel, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), Sha256Hex.Of(channel), cancellation) is { } row
        && await _table.TryTakeAsync(row, cancellation);

    public Task SaveAsync(string brand, string channel, KnownReading reading, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(brand), Sha256Hex.Of(channel), reading), TableUpdateMode.Replace,
            cancellation);
}
