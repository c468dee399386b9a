using Vetting.Core.Events;
using Vetting.Core.Flow;

namespace Vetting.Core.Review;

/// <summary>Sends an event to the brand's own system, patiently.</summary>
public sealed class SendEvent(EventSending sending) : IActivity<EventKey, Done>
{
    public static Step<EventKey, Done> Step { get; } = Step<EventKey, Done>.By<SendEvent>(Retries.Patient);

    public async Task<Done> RunAsync(EventKey key, CancellationToken cancellation)
    {
        (await sending.SendAsync(key, again: false, cancellation))?.Expect();
        return Done.Value;
    }
}
