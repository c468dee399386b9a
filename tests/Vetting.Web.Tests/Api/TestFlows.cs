using System.Collections.Concurrent;
using System.Globalization;
using Vetting.Core.Flow;

namespace Vetting.Web.Tests.Api;

/// <summary>Keeps instances and runs none: what the API asks of flows, without their engine.</summary>
public sealed class TestFlows : IFlowClient
{
    private static readonly DateTimeOffset At = ApiHost.Now;
    private readonly ConcurrentDictionary<string, FlowState> _instances = new();
    private int _starts;
    private int _failures;

    public int Starts => _starts;

    public ConcurrentDictionary<string, object> Inputs { get; } = new();

    public ConcurrentQueue<(string Instance, string Event)> Raised { get; } = new();

    /// <summary>The next start dies as its process might, before it did anything.</summary>
    public void FailNextStart() => Interlocked.Increment(ref _failures);

    public Task<StartResult> StartAsync<TIn, TOut>(
        FlowDefinition<TIn, TOut> flow, string id, TIn input, CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref _failures, 0) > 0)
            throw new InvalidOperationException("The process died here.");
        var state = new FlowState(
            id, flow.Name, flow.Version, FlowStatus.Running, At, At, new FlowProgress("retrieving", 0, 2), null, null);
        if (!_instances.TryAdd(id, state))
            return Task.FromResult(StartResult.AlreadyThere);
        Inputs[id] = input!;
        Interlocked.Increment(ref _starts);
        return Task.FromResult(StartResult.Started);
    }

    public Task<RaiseResult> RaiseAsync<TEvent>(
        string id, string name, string eventId, TEvent payload, CancellationToken cancellation = default)
    {
        Raised.Enqueue((id, eventId));
        return Task.FromResult(_instances.ContainsKey(id) ? RaiseResult.Delivered : RaiseResult.NoSuchInstance);
    }

    public Task<FlowState?> GetAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult(_instances.GetValueOrDefault(id));

    public Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation = default)
    {
        var start = query.Continuation is null ? 0
            : int.TryParse(query.Continuation, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ArgumentException("Continuation should be that of the page before.", nameof(query));
        var all = _instances.Values.Where(state => query.Status is null || state.Status == query.Status)
            .OrderBy(state => state.Id, StringComparer.Ordinal).ToList();
        var end = start + query.PageSize;
        return Task.FromResult(new FlowPage(
            [.. all.Skip(start).Take(query.PageSize)], end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null));
    }

    public Task<ControlResult> SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        Move(id, FlowStatus.Suspended, FlowStatus.Running);

    public Task<ControlResult> ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        Move(id, FlowStatus.Running, FlowStatus.Suspended);

    public Task<ControlResult> TerminateAsync(string id, string reason, CancellationToken cancellation = default) =>
        Move(id, FlowStatus.Terminated, FlowStatus.Running, FlowStatus.Suspended);

    public Task<ControlResult> RerunAsync(string id, CancellationToken cancellation = default) =>
        Move(id, FlowStatus.Running, FlowStatus.Terminated, FlowStatus.Failed, FlowStatus.Completed);

    public Task<ControlResult> PurgeAsync(string id, CancellationToken cancellation = default) => Task.FromResult(
        !_instances.TryGetValue(id, out var state) ? ControlResult.NoSuchInstance
        : !state.Finished ? ControlResult.NotInThatState
        : _instances.TryRemove(id, out _) ? ControlResult.Done : ControlResult.NoSuchInstance);

    public Task<FlowState?> WaitForCompletionAsync(string id, CancellationToken cancellation) => GetAsync(id, cancellation);

    private Task<ControlResult> Move(string id, FlowStatus to, params FlowStatus[] from)
    {
        if (!_instances.TryGetValue(id, out var state))
            return Task.FromResult(ControlResult.NoSuchInstance);
        if (!from.Contains(state.Status))
            return Task.FromResult(ControlResult.NotInThatState);
        _instances[id] = state with { Status = to };
        return Task.FromResult(ControlResult.Done);
    }
}
