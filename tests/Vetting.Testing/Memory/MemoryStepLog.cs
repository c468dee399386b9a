using System.Collections.Concurrent;
using Vetting.Core.Flow;

namespace Vetting.Testing.Memory;

public sealed class MemoryStepLog : IStepLog
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<StepAttempt>> _attempts = [];

    public Task AppendAsync(string instanceId, StepAttempt attempt, CancellationToken cancellation)
    {
        _attempts.GetOrAdd(instanceId, _ => []).Enqueue(attempt);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StepAttempt>> ReadAsync(string instanceId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StepAttempt>>(
            [.. (_attempts.GetValueOrDefault(instanceId) ?? []).OrderBy(attempt => attempt.StartedAt)]);

    public Task<int> RemoveAsync(string instanceId, CancellationToken cancellation) =>
        Task.FromResult(_attempts.TryRemove(instanceId, out var attempts) ? attempts.Count : 0);
}
