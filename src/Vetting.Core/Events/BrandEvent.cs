using System.Text.Json.Serialization;

namespace Vetting.Core.Events;

/// <summary>An event of a vetting, and how far the brand's own system was told.</summary>
/// <param name="Id">Sent as webhook-id: the same on every attempt. Its delivery's orchestration is named by it.</param>
/// <param name="Attempts">All of them, 0 or more.</param>
/// <param name="Last">Null before the first attempt.</param>
public sealed record BrandEvent(
    string Id,
    string Brand,
    string VettingId,
    EventType Type,
    DateTimeOffset At,
    EventFacts Facts,
    DeliveryStatus Status = DeliveryStatus.Waiting,
    int Attempts = 0,
    DeliveryAttempt? Last = null,
    DateTimeOffset? DeliveredAt = null)
{
    [JsonIgnore]
    public EventKey Key => new(Brand, Id);

    /// <param name="mostAttempts">After so many it is given up.</param>
    internal BrandEvent After(DeliveryAnswer answer, DateTimeOffset now, int mostAttempts) => this with
    {
        Attempts = Attempts + 1,
        Last = new DeliveryAttempt(now, answer.Status, answer.Problem),
        DeliveredAt = DeliveredAt ?? (answer.IsTaken ? now : null),
        // What was taken once was taken, whatever a replay comes to.
        Status = answer.IsTaken || Status == DeliveryStatus.Delivered ? DeliveryStatus.Delivered
            : answer.IsFinal || Attempts + 1 >= mostAttempts ? DeliveryStatus.GivenUp
            : DeliveryStatus.Waiting,
    };
}

public enum DeliveryStatus
{
    /// <summary>To be tried, or tried again.</summary>
    Waiting,
    Delivered,
    /// <summary>Not tried again by itself.</summary>
    GivenUp,
}

/// <param name="Status">The HTTP status; null where nobody answered.</param>
/// <param name="Problem">What was wrong; null where it was taken.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, string? Problem);
