namespace Vetting.Core.Flow;

/// <summary>
/// How the rest of the product starts, wakes and watches orchestrations. The engine's state is disposable: what is asked
/// here may be gone, and the tables say how to start it again.
/// </summary>
public interface IFlows
{
    /// <summary>Starts an instance unless one with the id is still going on.</summary>
    /// <param name="name">Of the orchestration.</param>
    /// <param name="id">See <see cref="FlowId"/>.</param>
    /// <param name="replace">True to end one that goes on, and start in its place.</param>
    /// <returns>False when one goes on.</returns>
    Task<bool> StartAsync<TIn>(
        string name, string id, TIn input, bool replace = false, CancellationToken cancellation = default);

    /// <summary>Makes an instance look at the tables again; nothing happens where there is none.</summary>
    Task WakeAsync(string id, CancellationToken cancellation = default);

    /// <summary>The instance as it stands, or null when there is none.</summary>
    Task<FlowState?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>Holds an instance: results and wake-ups are kept, and handed over when it is resumed.</summary>
    Task SuspendAsync(string id, string reason, CancellationToken cancellation = default);

    Task ResumeAsync(string id, string reason, CancellationToken cancellation = default);

    Task TerminateAsync(string id, string reason, CancellationToken cancellation = default);

    /// <summary>Forgets a finished instance.</summary>
    Task PurgeAsync(string id, CancellationToken cancellation = default);

    /// <summary>Forgets every instance that was started before the time and has finished.</summary>
    /// <returns>How many.</returns>
    Task<int> PurgeFinishedAsync(DateTimeOffset startedBefore, CancellationToken cancellation = default);
}

public enum FlowStatus { Running, Suspended, Completed, Failed, Terminated }

/// <param name="Progress">What it reported last.</param>
/// <param name="Failure">Why it failed; null unless it did.</param>
/// <param name="Output">As JSON, once completed.</param>
public sealed record FlowState(
    string Id,
    string Flow,
    FlowStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    FlowProgress? Progress,
    FlowFailure? Failure,
    string? Output)
{
    public bool Finished => Status is FlowStatus.Completed or FlowStatus.Failed or FlowStatus.Terminated;
}

/// <summary>Why something failed, in a form that survives a restart.</summary>
/// <param name="ErrorType">The full name of the exception's type.</param>
public sealed record FlowFailure(string ErrorType, string Message, FlowFailure? Inner = null)
{
    public static FlowFailure From(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => From(only),
        _ => new(exception.GetType().FullName!, exception.Message,
            exception.InnerException is { } inner ? From(inner) : null),
    };
}
