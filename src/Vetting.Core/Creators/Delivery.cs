namespace Vetting.Core.Creators;

/// <summary>A webhook delivery seen before: what it carried and what it was answered.</summary>
/// <param name="BodySha256">Of the raw body.</param>
public sealed record Delivery(string Brand, string WebhookId, string BriefId, string BodySha256, string VettingId, DateTimeOffset SubmittedAt);

public interface IDeliveryLog
{
    /// <summary>Claims the webhook id unless it is taken.</summary>
    /// <returns>The delivery that holds the id: this one, or the one that was there first.</returns>
    Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation);

    Task<Delivery?> FindAsync(string brand, string webhookId, CancellationToken cancellation);
}
