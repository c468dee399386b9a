using System.Runtime.CompilerServices;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>Finished instances: a record each by id, and an index by status and time for listing.</summary>
internal sealed class FlowArchive(IJournalStore store)
{
    private static readonly FlowStatus[] FinishedStatuses =
        [FlowStatus.Completed, FlowStatus.Failed, FlowStatus.Terminated];

    public async Task<FinishedFlow?> FindAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(JournalKeys.Finished, JournalKeys.Record(id), cancellation) is { } json
            ? JsonSerializer.Deserialize<FinishedFlow>(json, Json.Options)
            : null;

    public Task AddAsync(FinishedFlow finished) => store.CommitAsync(JournalKeys.Finished,
        new JournalWrite(JournalKeys.Record(finished.State.Id), JsonSerializer.Serialize(finished, Json.Options)),
        new JournalWrite(JournalKeys.Index(finished.State),
            JsonSerializer.Serialize(finished.State with { Output = null }, Json.Options)));

    public Task RemoveAsync(string id, string indexKey) => store.CommitAsync(JournalKeys.Finished,
        new JournalWrite(indexKey, null), new JournalWrite(JournalKeys.Record(id), null));

    /// <summary>The newest first, from after the given position on.</summary>
    public async Task<IReadOnlyList<FlowState>> ListAsync(
        FlowStatus? status, string after, int count, CancellationToken cancellation)
    {
        var found = new List<FlowState>();
        foreach (var one in FinishedStatuses.Where(one => status is null || one == status))
        {
            await foreach (var state in ReadAsync(one, after, count, cancellation))
                found.Add(state);
        }
        return [.. found.OrderBy(JournalKeys.IndexPosition, StringComparer.Ordinal).Take(count)];
    }

    private async IAsyncEnumerable<FlowState> ReadAsync(
        FlowStatus status, string after, int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prefix = JournalKeys.IndexOf(status);
        var end = JournalKeys.After(prefix);
        await foreach (var row in
            store.ReadAsync(JournalKeys.Finished, prefix + after, end, count, cancellation).Take(count))
            yield return JsonSerializer.Deserialize<FlowState>(row.Content, Json.Options)!;
    }
}
