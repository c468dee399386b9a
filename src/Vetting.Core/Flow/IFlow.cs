namespace Vetting.Core.Flow;

/// <summary>
/// What an orchestration may do. Its code is replayed after a restart, so everything that could differ between two
/// runs (the clock, the network, chance) comes through here.
/// </summary>
public interface IFlow
{
    /// <summary>The id the instance was started with: at most 100 printable ASCII characters.</summary>
    string InstanceId { get; }

    /// <summary>The time of the last thing that happened to the instance; the same on every replay.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>The version of the definition when the instance started; branch on it to change a running flow.</summary>
    string Version { get; }

    /// <summary>Runs a step with its retry policy and remembers its result.</summary>
    /// <exception cref="StepFailedException">Every attempt failed, or the failure cannot pass.</exception>
    Task<TOut> CallAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input);

    /// <summary>
    /// Waits for an event. Events raised before the call are kept, in order, and taken by the first wait for their name.
    /// </summary>
    Task<Awaited<TEvent>> WaitForAsync<TEvent>(string name, DateTimeOffset until);

    /// <summary>A timer that survives restarts. A time in the past ends at once.</summary>
    Task DelayUntilAsync(DateTimeOffset until);

    /// <summary>Starts another flow, or joins it when it already runs under that id, and waits for its output.</summary>
    /// <exception cref="StepFailedException">The child failed or was terminated.</exception>
    Task<TOut> CallChildAsync<TIn, TOut>(FlowDefinition<TIn, TOut> child, string childId, TIn input);

    /// <summary>What operators see of the instance; the newest report wins.</summary>
    void Report(FlowProgress progress);

    /// <summary>
    /// Ends this run when the orchestration returns and starts it again with new input and an empty journal. Events
    /// not yet taken are kept.
    /// </summary>
    void ContinueAsNew<TIn>(TIn input);
}
