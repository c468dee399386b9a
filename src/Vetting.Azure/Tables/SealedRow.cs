using System.Text;
using Azure.Data.Tables;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>A <see cref="JsonRow"/> under a seal of its words and its keys, so that none is changed, or moved elsewhere, unseen.
/// </summary>
internal sealed class SealedRow(string kind, IntegrityKey key)
{
    private const string SealColumn = "Seal";

    public TableEntity Create<T>(string partitionKey, string rowKey, T value)
    {
        var row = JsonRow.Create(partitionKey, rowKey, value);
        row[SealColumn] = key.Seal(kind, Sealed(row));
        return row;
    }

    /// <param name="sentence">For people.</param>
    /// <exception cref="RecordChangedException">The row is not as it was written.</exception>
    public T Read<T>(TableEntity row, LocalizedText sentence) => key.IsSealed(kind, Sealed(row), row.GetString(SealColumn))
        ? JsonRow.Read<T>(row)
        : throw new RecordChangedException($"The {kind} {row.RowKey} of {row.PartitionKey} is not as it was written.", sentence);

    private static byte[] Sealed(TableEntity row) =>
        Encoding.UTF8.GetBytes($"{row.PartitionKey}\n{row.RowKey}\n{JsonRow.Text(row)}");
}
