using System.Collections.Concurrent;
using Vetting.Core.Brands;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

/// <summary>A brand's own system, which takes every message as often as it comes.</summary>
public sealed class MemoryOutcomes : IOutcomeSender
{
    private readonly ConcurrentQueue<OutcomeMessage> _taken = [];

    /// <summary>Why it takes no message now; null when it does.</summary>
    public Exception? Away { get; set; }

    public IReadOnlyList<OutcomeMessage> Taken => [.. _taken];

    public Task SendAsync(OutcomeWebhook webhook, OutcomeMessage message, CancellationToken cancellation)
    {
        if (Away is { } away)
            throw away;
        _taken.Enqueue(message);
        return Task.CompletedTask;
    }
}
