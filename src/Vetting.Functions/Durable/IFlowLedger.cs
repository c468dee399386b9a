namespace Vetting.Functions.Durable;

/// <summary>
/// What Durable Task does not promise: that of two starts of one id exactly one is told so, and that an event's id is
/// known again.
/// </summary>
internal interface IFlowLedger
{
    /// <summary>The claim on the id: this one, or the one that was there first.</summary>
    Task<FlowClaim> ClaimAsync(string id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Replaces a claim whose start was cut short.</summary>
    /// <returns>True for the one caller who now holds it.</returns>
    Task<bool> TakeOverAsync(string id, FlowClaim old, DateTimeOffset at, CancellationToken cancellation);

    Task<bool> HasEventAsync(string id, string eventId, CancellationToken cancellation);

    Task AddEventAsync(string id, string eventId, CancellationToken cancellation);

    /// <summary>For a rerun: its events are news again.</summary>
    Task ForgetEventsAsync(string id, CancellationToken cancellation);

    /// <summary>Frees the id.</summary>
    Task ForgetAsync(string id, CancellationToken cancellation);
}

/// <param name="Mine">True when the id was free.</param>
internal sealed record FlowClaim(bool Mine, DateTimeOffset At);
