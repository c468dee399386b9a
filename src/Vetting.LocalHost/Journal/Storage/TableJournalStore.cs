using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Vetting.LocalHost.Journal.Storage;

/// <summary>The journal in a table, with a blob for each row that is too large for one.</summary>
internal sealed class TableJournalStore : IJournalStore, IAsyncDisposable
{
    private readonly TableClient _table;
    private readonly OversizeRows _oversize;
    private readonly JournalLease? _lease;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Dictionary<string, GroupCommit> _writers;

    /// <param name="clock">Real time: what is waited for here is storage.</param>
    /// <param name="lease">While it is not held, writes wait.</param>
    public TableJournalStore(
        TableClient table, BlobContainerClient container, JournalLease? lease, TimeProvider clock, ILogger log)
    {
        (_table, _lease, _clock, _log) = (table, lease, clock, log);
        _oversize = new(container);
        _writers = new[] { JournalKeys.Live, JournalKeys.Finished }.ToDictionary(
            partition => partition,
            partition => new GroupCommit((batch, stop) => SubmitAsync(partition, batch, stop)));
    }

    public StoreHealth Health { get; } = new();

    public async Task InitializeAsync(CancellationToken cancellation)
    {
        await _table.CreateIfNotExistsAsync(cancellation);
        await _oversize.InitializeAsync(cancellation);
    }

    public Task CommitAsync(string partition, params IReadOnlyList<JournalWrite> writes) =>
        _writers[partition].CommitAsync(writes);

    public async Task<string?> FindAsync(string partition, string key, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, key, null, cancellation);
        return found.HasValue ? await _oversize.ReadAsync(found.Value!, cancellation) : null;
    }

    public async IAsyncEnumerable<JournalRow> ReadAsync(
        string partition, string after, string before, int expected,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {before}");
        var rows = _table.QueryAsync<TableEntity>(filter, Math.Min(expected, 1000), null, cancellation);
        await foreach (var row in rows)
            yield return new(row.RowKey, await _oversize.ReadAsync(row, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers.Values)
            await writer.DisposeAsync();
    }

    private async Task SubmitAsync(
        string partition, IReadOnlyCollection<JournalWrite> batch, CancellationToken cancellation)
    {
        var left = batch.ToList();
        for (var attempt = 0; left.Count > 0; attempt++)
        {
            try
            {
                _lease?.Demand();
                await _oversize.WriteAsync(partition, left, cancellation);
                await _table.SubmitTransactionAsync(left.Select(write => Action(partition, write)), cancellation);
                await _oversize.DeleteAsync(partition, left, cancellation);
                left = [];
            }
            catch (TableTransactionFailedException missing) when (IsMissingDeletion(missing, left) is { } write)
            {
                left.Remove(write);
            }
            catch (Exception away) when (!cancellation.IsCancellationRequested)
            {
                await WaitAsync(away, attempt, cancellation);
            }
        }
        Recovered();
    }

    private static TableTransactionAction Action(string partition, JournalWrite write) => write.Content is null
        ? new(TableTransactionActionType.Delete, new TableEntity(partition, write.Key), ETag.All)
        : new(TableTransactionActionType.UpsertReplace, OversizeRows.Entity(partition, write));

    private static JournalWrite? IsMissingDeletion(TableTransactionFailedException failure, List<JournalWrite> batch) =>
        failure.Status == 404 && failure.FailedTransactionActionIndex is { } index && batch[index].Content is null
            ? batch[index]
            : null;

    private async Task WaitAsync(Exception away, int attempt, CancellationToken cancellation)
    {
        if (Health.Healthy)
            _log.StoreAway(away.Message.Split('\n')[0]);
        Health.Failed(away.Message);
        var wait = TimeSpan.FromMilliseconds(Math.Min(2000, 100 * Math.Pow(2, Math.Min(attempt, 5))));
        await Task.Delay(wait, _clock, cancellation);
    }

    private void Recovered()
    {
        if (!Health.Healthy)
        {
            Health.Recovered();
            _log.StoreBack();
        }
    }
}
