using System.Text;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Notes;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>By vetting and note, each row sealed.</summary>
internal sealed class TableNotes(StorageClients clients, IntegrityKey key) : INotes
{
    private const string Kind = "note";
    private const string SealColumn = "Seal";

    private readonly TableClient _table = clients.Table(TableNames.Notes);

    public Task AddAsync(string vettingId, Note note, CancellationToken cancellation)
    {
        var row = JsonRow.Create(StorageKey.Encode(vettingId), note.Id, note);
        row[SealColumn] = key.Seal(Kind, Sealed(row));
        return _table.TryAddAsync(row, cancellation);
    }

    public async Task<IReadOnlyList<Note>> ListAsync(string vettingId, CancellationToken cancellation)
    {
        var rows = await _table.PartitionAsync(StorageKey.Encode(vettingId), cancellation).ToListAsync(cancellation);
        return [.. rows.Select(Read).OrderBy(note => note.At).ThenBy(note => note.Id, StringComparer.Ordinal)];
    }

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(vettingId), cancellation);

    private Note Read(TableEntity row) => key.IsSealed(Kind, Sealed(row), row.GetString(SealColumn))
        ? JsonRow.Read<Note>(row)
        : throw new RecordChangedException(
            $"The note {row.RowKey} of {row.PartitionKey} is not as it was written.", RecordWords.Note);

    /// <summary>With its keys, so that no row is moved to another vetting.</summary>
    private static byte[] Sealed(TableEntity row) =>
        Encoding.UTF8.GetBytes($"{row.PartitionKey}\n{row.RowKey}\n{JsonRow.Text(row)}");
}
