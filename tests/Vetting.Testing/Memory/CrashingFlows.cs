using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Flow.Memory;
using Vetting.Testing.Flow;

namespace Vetting.Testing.Memory;

/// <summary>Flows whose next start dies as its process might, before it did anything. Deliveries of events start apart from
/// that.</summary>
public sealed class CrashingFlows(MemoryFlows flows) : IFlows
{
    private int _crashes;
    private int _lost;
    private int _starts;
    private TaskCompletionSource? _held;

    /// <summary>How many instances were started.</summary>
    public int Starts => _starts;

    public Task WhenQuietAsync() => flows.WhenQuietAsync();

    /// <summary>Until they are let, starts wait.</summary>
    public void HoldStarts() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetStarts() => _held?.TrySetResult();

    public void CrashAtNextStart() => Interlocked.Increment(ref _crashes);

    public async Task<bool> StartAsync<TIn>(
        string name, string id, TIn input, bool replace = false, CancellationToken cancellation = default)
    {
        if (name == BrandEvents.Delivery)
            return await flows.StartAsync(name, id, input, replace, cancellation);
        if (Interlocked.Exchange(ref _crashes, 0) > 0)
            throw new InvalidOperationException("The process died here.");
        if (_held is { } held)
            await held.Task;
        var started = await flows.StartAsync(name, id, input, replace, cancellation);
        if (started)
            Interlocked.Increment(ref _starts);
        return started;
    }

    /// <summary>The engine cannot be told of the next news.</summary>
    public void LoseNextWakeUp() => Interlocked.Increment(ref _lost);

    public Task WakeAsync(string id, CancellationToken cancellation = default) => Interlocked.Exchange(ref _lost, 0) > 0
        ? throw new InvalidOperationException("The engine is away.")
        : flows.WakeAsync(id, cancellation);

    public Task<FlowState?> FindAsync(string id, CancellationToken cancellation = default) =>
        flows.FindAsync(id, cancellation);

    public Task SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        flows.SuspendAsync(id, reason, cancellation);

    public Task ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        flows.ResumeAsync(id, reason, cancellation);

    public Task TerminateAsync(string id, string reason, CancellationToken cancellation = default) =>
        flows.TerminateAsync(id, reason, cancellation);

    public Task PurgeAsync(string id, CancellationToken cancellation = default) => flows.PurgeAsync(id, cancellation);

    public Task<int> PurgeFinishedAsync(DateTimeOffset startedBefore, CancellationToken cancellation = default) =>
        flows.PurgeFinishedAsync(startedBefore, cancellation);
}
