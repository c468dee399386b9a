using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Two partitions: the unfinished, oldest first, and the finished, newest first.</summary>
internal sealed partial class TableRunList(StorageClients clients) : IRunList
{
    // In the order in which the list goes through them.
    private const string Unfinished = "1-unfinished";
    private const string Finished = "2-finished";
    private const string Status = nameof(Run.Status);
    private const string VettingIdColumn = nameof(Run.VettingId);

    private readonly TableClient _table = clients.Table(TableNames.Runs);

    public async Task AddAsync(string vettingId, CancellationToken cancellation) =>
        await _table.TryAddAsync(Row(KeyOf(vettingId), vettingId, FlowStatus.Running), cancellation);

    public async Task SetAsync(string vettingId, FlowStatus status, CancellationToken cancellation)
    {
        var key = KeyOf(vettingId);
        var from = PartitionOf(status) == Finished ? key.Unfinished : key.Finished;
        var row = Row(key, vettingId, status);
        if (await _table.FindAsync(from.Partition, from.Row, cancellation) is { } before && FailureIn(before) is { } failure)
            JsonRow.Write(row, failure);
        // Before it goes from where it was: a crash leaves it twice, never nowhere.
        await _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
        await _table.DeleteEntityAsync(from.Partition, from.Row, cancellationToken: cancellation);
    }

    public async Task RemoveAsync(string vettingId, CancellationToken cancellation)
    {
        var key = KeyOf(vettingId);
        await _table.DeleteEntityAsync(key.Unfinished.Partition, key.Unfinished.Row, cancellationToken: cancellation);
        await _table.DeleteEntityAsync(key.Finished.Partition, key.Finished.Row, cancellationToken: cancellation);
    }

    public async Task<Run?> FindAsync(string vettingId, CancellationToken cancellation)
    {
        if (VettingId.Parse(vettingId) is null)
            return null;
        var key = KeyOf(vettingId);
        var row = await _table.FindAsync(key.Unfinished.Partition, key.Unfinished.Row, cancellation)
            ?? await _table.FindAsync(key.Finished.Partition, key.Finished.Row, cancellation);
        return row is null ? null : Read(row);
    }

    public async Task NoteAsync(string instanceId, FlowFailure failure, CancellationToken cancellation)
    {
        if (VettingId.Parse(instanceId) is null)
            return;
        var key = KeyOf(instanceId);
        if (await _table.FindAsync(key.Unfinished.Partition, key.Unfinished.Row, cancellation) is not { } row)
            return;
        // Replaced, so that nothing of a longer failure before stays.
        await _table.UpdateEntityAsync(
            JsonRow.Write(Row(key, instanceId, Read(row).Status), failure), row.ETag, TableUpdateMode.Replace, cancellation);
    }

    public async Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation)
    {
        if (query.PageSize is < 1 or > 200)
            throw new ArgumentException("PageSize should be 1 to 200.", nameof(query));
        if (query.Continuation is { } last && !Place().IsMatch(last))
            throw new ArgumentException("Continuation should be the one of the page before.", nameof(query));
        var rows = new List<TableEntity>();
        foreach (var partition in PartitionsOf(query))
        {
            // One more than the page shows whether there is a next one.
            var wanted = query.PageSize + 1 - rows.Count;
            if (wanted > 0)
            {
                await foreach (var row in _table
                    .QueryAsync<TableEntity>(Filter(partition, query), wanted, cancellationToken: cancellation)
                    .Take(wanted))
                {
                    rows.Add(row);
                }
            }
        }

        var page = rows.Take(query.PageSize).ToList();
        return new RunPage(
            [.. page.Select(Read)],
            rows.Count > page.Count ? $"{page[^1].PartitionKey}/{page[^1].RowKey}" : null);
    }

    private static IEnumerable<string> PartitionsOf(RunQuery query)
    {
        string[] all = query.Status is { } status ? [PartitionOf(status)] : [Unfinished, Finished];
        var from = query.Continuation?.Split('/')[0];
        return all.Where(partition => string.CompareOrdinal(partition, from) >= 0);
    }

    private static string Filter(string partition, RunQuery query)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        if (query.Continuation?.Split('/') is [var lastPartition, var last] && lastPartition == partition)
            filter += TableClient.CreateQueryFilter($" and RowKey gt {last}");
        if (query.Status is { } status)
            filter += TableClient.CreateQueryFilter($" and Status eq {status.ToString()}");
        return filter;
    }

    private static string PartitionOf(FlowStatus status) =>
        status is FlowStatus.Running or FlowStatus.Suspended ? Unfinished : Finished;

    /// <exception cref="ArgumentException">The text is not a vetting id.</exception>
    private static RunKey KeyOf(string vettingId)
    {
        var id = VettingId.Parse(vettingId)
            ?? throw new ArgumentException($"'{vettingId}' should be a vetting id.", nameof(vettingId));
        return new(
            (Unfinished, FormattableString.Invariant($"{id.At.ToUnixTimeSeconds():D12}-{id.Hash}")),
            (Finished, VettingRowKey.Of(id)));
    }

    private static TableEntity Row(RunKey key, string vettingId, FlowStatus status)
    {
        var (partition, row) = PartitionOf(status) == Finished ? key.Finished : key.Unfinished;
        return new TableEntity(partition, row) { [VettingIdColumn] = vettingId, [Status] = status.ToString() };
    }

    private static Run Read(TableEntity row) => new(
        row.GetString(VettingIdColumn),
        Enum.Parse<FlowStatus>(row.GetString(Status)),
        row.Timestamp ?? DateTimeOffset.UnixEpoch,
        FailureIn(row));

    private static FlowFailure? FailureIn(TableEntity row) =>
        row.ContainsKey(JsonRow.First) ? JsonRow.Read<FlowFailure>(row) : null;

    [GeneratedRegex(@"\A[12]-(un)?finished/[0-9]{12}-[0-9a-f]{16}\z")]
    private static partial Regex Place();

    private sealed record RunKey((string Partition, string Row) Unfinished, (string Partition, string Row) Finished);
}
