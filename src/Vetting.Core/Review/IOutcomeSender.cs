using Vetting.Core.Brands;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Review;

/// <summary>Tells the brand's own system about an outcome, signed and safe to repeat.</summary>
public interface IOutcomeSender
{
    /// <exception cref="Flow.PermanentFailureException">The receiver refused for good (410 Gone).</exception>
    /// <exception cref="HttpRequestException">Any other answer than 2xx; try again.</exception>
    Task SendAsync(OutcomeWebhook webhook, OutcomeMessage message, CancellationToken cancellation);
}

/// <summary>The body of an outcome webhook.</summary>
/// <param name="Id">Sent as webhook-id: the same on every attempt.</param>
public sealed record OutcomeMessage(
    string Id, string Type, DateTimeOffset Timestamp, OutcomeData Data);

public sealed record OutcomeData(
    string VettingId, string Brief, VettingOutcome Outcome, string? By, string? Reason, string DossierSha256, double? Score);
