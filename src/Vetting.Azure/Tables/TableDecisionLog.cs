using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>Closings by vetting and sequence. Rows are only ever added, each sealed with the seal of the row before in it, and
/// copied to the archive before anybody is told; what a person wrote can be taken out.</summary>
internal sealed class TableDecisionLog(StorageClients clients, IntegrityKey key, IDecisionArchive archive) : IDecisionLog
{
    private static readonly string NoHash = new('0', 64);

    private readonly TableClient _table = clients.Table(TableNames.Decisions);

    /// <exception cref="ArgumentException">The row before is missing, or the sequence is not 1 to 999 999.</exception>
    /// <exception cref="RecordChangedException">The row that stands is not as it was written.</exception>
    public async Task<LoggedClosing> AppendAsync(
        string vettingId, int sequence, Closing closing, CancellationToken cancellation)
    {
        if (sequence is < 1 or > 999_999)
            throw new ArgumentException("Sequence should be 1 to 999999.", nameof(sequence));
        var previous = sequence == 1 ? NoHash : await HashOfAsync(vettingId, sequence - 1, cancellation);
        var row = LoggedRow.Of(key, vettingId, sequence, previous, closing);
        var standing = Verified(
            await _table.AddOrFindAsync(JsonRow.Create(StorageKey.Encode(vettingId), RowKey(sequence), row), cancellation),
            vettingId, sequence, previous);
        await archive.KeepAsync(vettingId, standing, cancellation);
        return standing;
    }

    public async Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation)
    {
        var log = new List<LoggedClosing>();
        await foreach (var row in _table.PartitionAsync(StorageKey.Encode(vettingId), cancellation))
            log.Add(Verified(row, vettingId, log.Count + 1, log.Count == 0 ? NoHash : log[^1].Hash));
        return log;
    }

    public async Task<int> EraseWordsAsync(string vettingId, DateTimeOffset at, CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var logged in (await ReadAsync(vettingId, cancellation)).Where(row => row.Closing.Words is not null))
        {
            var row = LoggedRow.Without(key, vettingId, logged, at);
            // Nothing else ever changes a row.
            await _table.UpsertEntityAsync(
                JsonRow.Create(StorageKey.Encode(vettingId), RowKey(logged.Sequence), row), TableUpdateMode.Replace,
                cancellation);
            erased++;
        }

        return erased;
    }

    private async Task<string> HashOfAsync(string vettingId, int sequence, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(vettingId), RowKey(sequence), cancellation) is { } row
            ? JsonRow.Read<LoggedRow>(row).Hash
            : throw new ArgumentException($"Row {sequence} of the log should be there before row {sequence + 1}.");

    private LoggedClosing Verified(TableEntity row, string vettingId, int sequence, string previous)
    {
        try
        {
            var logged = JsonRow.Read<LoggedRow>(row);
            if (row.RowKey == RowKey(sequence) && logged.Sequence == sequence && logged.PreviousHash == previous
                && logged.IsSealed(key, vettingId))
            {
                return logged.ToClosing();
            }
        }
        catch (JsonException)
        {
        }
        throw new RecordChangedException(
            $"Row {sequence} of the log of {row.PartitionKey} is not as it was written.", RecordWords.Log);
    }

    private static string RowKey(int sequence) => sequence.ToString("D6", CultureInfo.InvariantCulture);
}
