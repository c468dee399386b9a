using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>By vetting, and by the hash of the link.</summary>
internal sealed class TableEvidenceLinks(StorageClients clients) : IEvidenceLinks
{
    private readonly TableClient _table = clients.Table(TableNames.EvidenceLinks);

    public async Task<IReadOnlyList<EvidenceLink>> ListAsync(string vettingId, CancellationToken cancellation) =>
        await _table.PartitionAsync(StorageKey.Encode(vettingId), cancellation)
            .Select(JsonRow.Read<EvidenceLink>).ToListAsync(cancellation);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(vettingId), cancellation);

    public Task SaveAsync(string vettingId, EvidenceLink link, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(
            JsonRow.Create(StorageKey.Encode(vettingId), Sha256Hex.Of(link.Address), link), TableUpdateMode.Replace,
            cancellation);
}
