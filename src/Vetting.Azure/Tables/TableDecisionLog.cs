using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Tables;

/// <summary>Closings by vetting and sequence. Rows are only ever added, each with the hash of the row before.</summary>
internal sealed class TableDecisionLog(StorageClients clients) : IDecisionLog
{
    private static readonly string NoHash = new('0', 64);

    private readonly TableClient _table = clients.Table(TableNames.Decisions);

    /// <exception cref="ArgumentException">The row before is missing, or the sequence is not 1 to 999 999.</exception>
    public async Task<LoggedClosing> AppendAsync(
        string vettingId, int sequence, Closing closing, CancellationToken cancellation)
    {
        if (sequence is < 1 or > 999_999)
            throw new ArgumentException("Sequence should be 1 to 999999.", nameof(sequence));
        var previous = sequence == 1 ? NoHash : await HashOfAsync(vettingId, sequence - 1, cancellation);
        var logged = new LoggedClosing(sequence, closing, HashOf(sequence, previous, closing), previous);
        var row = JsonRow.Create(StorageKey.Encode(vettingId), RowKey(sequence), logged);
        return JsonRow.Read<LoggedClosing>(await _table.AddOrFindAsync(row, cancellation));
    }

    public async Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(vettingId)}");
        var log = new List<LoggedClosing>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            log.Add(Verified(row, log.Count + 1, log.Count == 0 ? NoHash : log[^1].Hash));
        return log;
    }

    private async Task<string> HashOfAsync(string vettingId, int sequence, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(vettingId), RowKey(sequence), cancellation) is { } row
            ? JsonRow.Read<LoggedClosing>(row).Hash
            : throw new ArgumentException($"Row {sequence} of the log should be there before row {sequence + 1}.");

    private static LoggedClosing Verified(TableEntity row, int sequence, string previous)
    {
        try
        {
            var logged = JsonRow.Read<LoggedClosing>(row);
            if (row.RowKey == RowKey(sequence) && logged.Sequence == sequence && logged.PreviousHash == previous
                && logged.Hash == HashOf(sequence, previous, logged.Closing))
            {
                return logged;
            }
        }
        catch (JsonException)
        {
        }
        throw new InvalidDataException($"Row {sequence} of the log of {row.PartitionKey} is not as it was written.");
    }

    private static string HashOf(int sequence, string previousHash, Closing closing) =>
        Sha256Hex.Of(CanonicalJson.Serialize(new { sequence, previousHash, closing }));

    private static string RowKey(int sequence) => sequence.ToString("D6", CultureInfo.InvariantCulture);
}
