using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Notes;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>By vetting and note, each row sealed.</summary>
internal sealed class TableNotes(StorageClients clients, IntegrityKey key) : INotes
{
    private readonly TableClient _table = clients.Table(TableNames.Notes);
    private readonly SealedRow _rows = new("note", key);

    public Task AddAsync(string vettingId, Note note, CancellationToken cancellation) =>
        _table.TryAddAsync(_rows.Create(StorageKey.Encode(vettingId), note.Id, note), cancellation);

    public async Task<IReadOnlyList<Note>> ListAsync(string vettingId, CancellationToken cancellation)
    {
        var rows = await _table.PartitionAsync(StorageKey.Encode(vettingId), cancellation).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => _rows.Read<Note>(row, RecordWords.Note))
                .OrderBy(note => note.At).ThenBy(note => note.Id, StringComparer.Ordinal),
        ];
    }

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(vettingId), cancellation);
}
