using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Azure.Tables;

/// <summary>By vetting, and by the hash of the address.</summary>
internal sealed class TableEvidencePictures(StorageClients clients) : IEvidencePictures
{
    private readonly TableClient _table = clients.Table(TableNames.EvidencePictures);

    public async Task<IReadOnlyList<EvidencePicture>> ListAsync(string vettingId, CancellationToken cancellation) =>
        await _table.PartitionAsync(StorageKey.Encode(vettingId), cancellation)
            .Select(JsonRow.Read<EvidencePicture>).ToListAsync(cancellation);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(vettingId), cancellation);

    public Task SaveAsync(string vettingId, EvidencePicture picture, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(vettingId), Sha256Hex.Of(picture.Address), picture),
            TableUpdateMode.Replace, cancellation);
}
