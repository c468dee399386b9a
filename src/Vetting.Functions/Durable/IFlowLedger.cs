using Azure;

namespace Vetting.Functions.Durable;

/// <summary>
/// What Durable Task does not promise: that of two starts of one id exactly one is told so, and that an event's id is
/// known again.
/// </summary>
internal interface IFlowLedger
{
    /// <summary>The claim on the id: this one, or the one that was there first.</summary>
    Task<FlowClaim> ClaimAsync(string id, DateTimeOffset at, CancellationToken cancellation);

    /// <returns>Null when the id is free.</returns>
    Task<FlowClaim?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Replaces a claim, for a start that was cut short or for a rerun.</summary>
    /// <param name="rerun">A rerun, under way until it is settled.</param>
    /// <returns>True for the one caller who now holds it.</returns>
    Task<bool> TakeOverAsync(string id, FlowClaim old, DateTimeOffset at, bool rerun, CancellationToken cancellation);

    /// <summary>The rerun was scheduled.</summary>
    Task SettleAsync(string id, DateTimeOffset at, CancellationToken cancellation);

    Task<bool> HasEventAsync(string id, string eventId, CancellationToken cancellation);

    Task AddEventAsync(string id, string eventId, CancellationToken cancellation);

    /// <summary>For a rerun: its events are news again.</summary>
    Task ForgetEventsAsync(string id, CancellationToken cancellation);

    /// <summary>Frees the id.</summary>
    Task ForgetAsync(string id, CancellationToken cancellation);
}

/// <param name="Mine">True when the id was free.</param>
/// <param name="Rerun">A rerun is under way, or was cut short.</param>
/// <param name="Tag">Of this claim alone.</param>
internal sealed record FlowClaim(bool Mine, DateTimeOffset At, bool Rerun, ETag Tag);
