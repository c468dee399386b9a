using Vetting.Core.Brands;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Tells the brand's own system about an outcome, signed and safe to repeat.</summary>
public interface IOutcomeSender
{
    /// <exception cref="Flow.PermanentFailureException">The receiver refused for good (410 Gone).</exception>
    /// <exception cref="HttpRequestException">Any other answer than 2xx; try again.</exception>
    Task SendAsync(OutcomeWebhook webhook, OutcomeMessage message, CancellationToken cancellation);
}
