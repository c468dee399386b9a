using System.Globalization;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Azure.Tables;

/// <summary>Attempts by vetting, the newest first; what is no vetting leaves none.</summary>
internal sealed class TableStepLog(StorageClients clients) : IStepLog
{
    private const int Most = 500;

    private readonly TableClient _table = clients.Table(TableNames.Steps);

    public async Task AppendAsync(string instanceId, StepAttempt attempt, CancellationToken cancellation)
    {
        if (VettingId.Parse(instanceId) is not null)
            await _table.TryAddAsync(JsonRow.Create(StorageKey.Encode(instanceId), KeyOf(attempt), attempt), cancellation);
    }

    public async Task<IReadOnlyList<StepAttempt>> ReadAsync(string instanceId, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(instanceId)}");
        var newest = await _table.QueryAsync<TableEntity>(filter, Most, cancellationToken: cancellation)
            .Take(Most).Select(JsonRow.Read<StepAttempt>).ToListAsync(cancellation);
        newest.Reverse();
        return newest;
    }

    public Task<int> RemoveAsync(string instanceId, CancellationToken cancellation) =>
        _table.RemovePartitionAsync(StorageKey.Encode(instanceId), cancellation);

    // Two that began in one instant differ in what they did, or are the same.
    private static string KeyOf(StepAttempt attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTimeOffset.MaxValue.Ticks - attempt.StartedAt.UtcTicks:D19}-{Sha256Hex.Of(CanonicalJson.Serialize(attempt))[..16]}");
}
