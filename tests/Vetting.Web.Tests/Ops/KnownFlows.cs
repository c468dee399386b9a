using System.Collections.Concurrent;
using Vetting.Core.Flow;

namespace Vetting.Web.Tests.Ops;

/// <summary>Orchestrations in the states a test wants them in.</summary>
internal sealed class KnownFlows : IFlowClient
{
    private readonly ConcurrentDictionary<string, FlowState> _states = [];

    public ConcurrentBag<string> Raised { get; } = [];

    /// <summary>How many pages were asked for.</summary>
    public int Listed { get; private set; }

    public void Add(FlowState state) => _states[state.Id] = state;

    public Task<StartResult> StartAsync<TIn, TOut>(
        FlowDefinition<TIn, TOut> flow, string id, TIn input, CancellationToken cancellation = default) =>
        throw new NotSupportedException("Pages start no flow.");

    public Task<RaiseResult> RaiseAsync<TEvent>(
        string id, string name, string eventId, TEvent payload, CancellationToken cancellation = default)
    {
        Raised.Add(eventId);
        return Task.FromResult(RaiseResult.Delivered);
    }

    public Task<FlowState?> GetAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult(_states.GetValueOrDefault(id));

    public Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation = default)
    {
        Listed++;
        var from = query.Continuation is null ? 0 : int.TryParse(query.Continuation, out var start)
            ? start
            : throw new ArgumentException("Continuation should be that of the page before, unchanged.", nameof(query));
        var all = _states.Values.Where(state => query.Status is null || state.Status == query.Status)
            .OrderBy(state => state.Finished).ThenBy(state => state.StartedAt).ToList();
        var next = from + query.PageSize;
        return Task.FromResult(new FlowPage([.. all.Skip(from).Take(query.PageSize)],
            next < all.Count ? $"{next}" : null));
    }

    public Task<ControlResult> SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        TurnAsync(id, FlowStatus.Suspended, state => state.Status == FlowStatus.Running);

    public Task<ControlResult> ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        TurnAsync(id, FlowStatus.Running, state => state.Status == FlowStatus.Suspended);

    public Task<ControlResult> TerminateAsync(string id, string reason, CancellationToken cancellation = default) =>
        TurnAsync(id, FlowStatus.Terminated, state => !state.Finished);

    public Task<ControlResult> RerunAsync(string id, CancellationToken cancellation = default) =>
        TurnAsync(id, FlowStatus.Running, state => state.Finished);

    public Task<ControlResult> PurgeAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult(_states.TryRemove(id, out _) ? ControlResult.Done : ControlResult.NoSuchInstance);

    public Task<FlowState?> WaitForCompletionAsync(string id, CancellationToken cancellation) =>
        GetAsync(id, cancellation);

    private Task<ControlResult> TurnAsync(string id, FlowStatus status, Func<FlowState, bool> may)
    {
        if (!_states.TryGetValue(id, out var state))
            return Task.FromResult(ControlResult.NoSuchInstance);
        if (!may(state))
            return Task.FromResult(ControlResult.NotInThatState);
        _states[id] = state with { Status = status };
        return Task.FromResult(ControlResult.Done);
    }
}
