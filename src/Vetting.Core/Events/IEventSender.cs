using Vetting.Core.Brands;

namespace Vetting.Core.Events;

/// <summary>Tells the brand's own system, signed and safe to repeat.</summary>
public interface IEventSender
{
    /// <summary>One attempt; never throws for what the other end does.</summary>
    Task<DeliveryAnswer> SendAsync(OutcomeWebhook webhook, EventMessage message, CancellationToken cancellation);
}
