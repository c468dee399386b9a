using System.Text.Json;
using Azure.Data.Tables;
using Vetting.Core.Policies;

namespace Vetting.Azure.Tables;

/// <summary>Policy files by brand and name; the newest version only, what vettings were judged by is content.</summary>
internal sealed class TablePolicyStore(StorageClients clients) : IPolicyStore
{
    private readonly TableClient _table = clients.Table(TableNames.Policies);

    public async Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), StorageKey.Encode(name), cancellation) is { } row
            ? JsonSerializer.SerializeToUtf8Bytes(JsonRow.Read<JsonElement>(row))
            : null;

    public Task SaveAsync(string brand, string name, byte[] layer, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(brand), StorageKey.Encode(name), JsonElement.Parse(layer)),
            TableUpdateMode.Replace,
            cancellation);
}
