namespace Vetting.Core.Flow;

/// <summary>How the rest of the product starts, tells and watches flows.</summary>
public interface IFlowClient
{
    /// <summary>Starts an instance unless one, running or finished, already has the id.</summary>
    /// <exception cref="ArgumentException">The id is empty, over 100 characters or not of A-Z a-z 0-9 . _ : ~ -.</exception>
    Task<StartResult> StartAsync<TIn, TOut>(
        FlowDefinition<TIn, TOut> flow, string id, TIn input, CancellationToken cancellation = default);

    /// <summary>Tells an instance something. A repeat of the same event id is dropped.</summary>
    Task<RaiseResult> RaiseAsync<TEvent>(
        string id, string name, string eventId, TEvent payload, CancellationToken cancellation = default);

    /// <summary>The instance as it stands, or null when there is none.</summary>
    Task<FlowState?> GetAsync(string id, CancellationToken cancellation = default);

    /// <summary>Unfinished instances oldest first, then finished ones newest first.</summary>
    Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation = default);

    /// <summary>Holds an instance: results and events are kept, and handed over when it is resumed.</summary>
    Task<ControlResult> SuspendAsync(string id, string reason, CancellationToken cancellation = default);

    Task<ControlResult> ResumeAsync(string id, string reason, CancellationToken cancellation = default);

    Task<ControlResult> TerminateAsync(string id, string reason, CancellationToken cancellation = default);

    /// <summary>Starts a finished instance again from the beginning, with its id and input.</summary>
    Task<ControlResult> RerunAsync(string id, CancellationToken cancellation = default);

    /// <summary>Forgets a finished instance; its id is free again.</summary>
    Task<ControlResult> PurgeAsync(string id, CancellationToken cancellation = default);

    /// <summary>The state once the instance has finished, or null when there is no such instance.</summary>
    Task<FlowState?> WaitForCompletionAsync(string id, CancellationToken cancellation);
}

public enum StartResult { Started, AlreadyThere }

public enum RaiseResult { Delivered, Repeated, NoSuchInstance, AlreadyFinished }

public enum ControlResult { Done, NoSuchInstance, NotInThatState }

public enum FlowStatus { Running, Suspended, Completed, Failed, Terminated }

/// <param name="Status">Only instances in this status; null for all.</param>
/// <param name="PageSize">1 to 200.</param>
/// <param name="Continuation">From the page before; null for the first.</param>
public sealed record FlowQuery(FlowStatus? Status = null, int PageSize = 50, string? Continuation = null);

/// <param name="Continuation">Asks for the next page; null on the last.</param>
public sealed record FlowPage(IReadOnlyList<FlowState> Items, string? Continuation);

/// <param name="LastError">The newest failure of any step, retried or not; null when none failed.</param>
/// <param name="Output">The output as JSON, once completed.</param>
public sealed record FlowState(
    string Id,
    string Flow,
    string Version,
    FlowStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    FlowProgress? Progress,
    FlowFailure? LastError,
    string? Output)
{
    public bool Finished => Status is FlowStatus.Completed or FlowStatus.Failed or FlowStatus.Terminated;
}
