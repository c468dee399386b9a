namespace Vetting.Core.Flow;

/// <summary>Every attempt at a step, kept for operators; the engine's own record of it is disposable.</summary>
public interface IStepLog
{
    Task AppendAsync(string instanceId, StepAttempt attempt, CancellationToken cancellation);

    /// <summary>In the order in which they began, the newest 500 at most.</summary>
    Task<IReadOnlyList<StepAttempt>> ReadAsync(string instanceId, CancellationToken cancellation);

    /// <returns>How many there were.</returns>
    Task<int> RemoveAsync(string instanceId, CancellationToken cancellation);
}

/// <param name="Step">Its name.</param>
/// <param name="Failure">Null of one that did what it should.</param>
public sealed record StepAttempt(string Step, DateTimeOffset StartedAt, TimeSpan Took, FlowFailure? Failure = null);
