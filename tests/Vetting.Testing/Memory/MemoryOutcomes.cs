using System.Collections.Concurrent;
using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.Flow;

namespace Vetting.Testing.Memory;

/// <summary>A brand's own system, which takes every message as often as it comes.</summary>
public sealed class MemoryOutcomes : IEventSender
{
    private readonly ConcurrentQueue<EventMessage> _all = [];

    /// <summary>Why it takes no message now; null when it does.</summary>
    public Exception? Away { get; set; }

    public IReadOnlyList<EventMessage> All => [.. _all];

    /// <summary>Of how vettings ended.</summary>
    public IReadOnlyList<EventMessage> Taken => [.. _all.Where(message => message.Data.Outcome is not null)];

    public Task<DeliveryAnswer> SendAsync(OutcomeWebhook webhook, EventMessage message, CancellationToken cancellation)
    {
        if (Away is { } away)
            return Task.FromResult(new DeliveryAnswer(null, away.Message, away is PermanentFailureException));
        _all.Enqueue(message);
        return Task.FromResult(new DeliveryAnswer(204));
    }
}
