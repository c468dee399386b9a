using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.DurableTask;

namespace Vetting.Core.Flow.Memory;

/// <summary>
/// Orchestrations in this process alone, gone with it: for the command line, and for tests of the recipes, which bring a
/// clock of their own.
/// </summary>
/// <param name="json">How inputs and outputs are written.</param>
public sealed class MemoryFlows(
    IServiceProvider services, IEnumerable<Orchestration> orchestrations, IEnumerable<Step> steps,
    JsonSerializerOptions json, TimeProvider time)
    : IFlows
{
    private readonly Dictionary<string, Orchestration> _orchestrations = orchestrations.ToDictionary(one => one.Name);
    private readonly MemorySteps _steps = new(services, steps, json);
    private readonly MemoryWork _work = new();
    private readonly ConcurrentDictionary<string, MemoryInstance> _instances = [];

    /// <summary>True while a step runs or an orchestration has something to take up: no time should pass then.</summary>
    public bool IsBusy => _work.IsBusy;

    public Task<bool> StartAsync<TIn>(
        string name, string id, TIn input, bool replace = false, CancellationToken cancellation = default)
    {
        FlowId.Check(id);
        var orchestrator = _orchestrations[name].Create();
        var created = new MemoryInstance(id, name, _steps, _work, time);
        var standing = _instances.AddOrUpdate(id, created, (_, before) =>
        {
            if (replace)
                before.Terminate();
            return before.State.Finished ? created : before;
        });
        if (standing != created)
            return Task.FromResult(false);
        created.Start(orchestrator, input);
        return Task.FromResult(true);
    }

    /// <summary>Starts an instance and waits for its end.</summary>
    /// <param name="report">Takes what it reports on the way.</param>
    public async Task<FlowState> RunAsync<TIn>(
        string name, string id, TIn input, Action<FlowProgress> report, CancellationToken cancellation)
    {
        FlowId.Check(id);
        var orchestrator = _orchestrations[name].Create();
        var instance = _instances[id] = new MemoryInstance(id, name, _steps, _work, time, report);
        instance.Start(orchestrator, input);
        await instance.Ended.WaitAsync(cancellation);
        return instance.State;
    }

    public Task WakeAsync(string id, CancellationToken cancellation = default) =>
        Do(id, instance => instance.Raise(FlowContext.WakeUp));

    public Task<FlowState?> FindAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult(_instances.GetValueOrDefault(id)?.State);

    public Task SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        Do(id, instance => instance.Suspend());

    public Task ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        Do(id, instance => instance.Resume());

    public Task TerminateAsync(string id, string reason, CancellationToken cancellation = default) =>
        Do(id, instance => instance.Terminate());

    public Task PurgeAsync(string id, CancellationToken cancellation = default)
    {
        if (_instances.TryGetValue(id, out var instance) && instance.State.Finished)
            _instances.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task<int> PurgeFinishedAsync(DateTimeOffset startedBefore, CancellationToken cancellation = default) =>
        Task.FromResult(_instances.Count(entry =>
            entry.Value.State is { Finished: true } state && state.StartedAt < startedBefore
            && _instances.TryRemove(entry)));

    private Task Do(string id, Action<MemoryInstance> act)
    {
        if (_instances.TryGetValue(id, out var instance))
            act(instance);
        return Task.CompletedTask;
    }
}
