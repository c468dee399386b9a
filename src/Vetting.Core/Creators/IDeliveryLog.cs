namespace Vetting.Core.Creators;

public interface IDeliveryLog
{
    /// <summary>Claims the webhook id unless it is taken.</summary>
    /// <returns>The delivery that holds the id: this one, or the one that was there first.</returns>
    Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation);

    Task<Delivery?> FindAsync(string brand, string webhookId, CancellationToken cancellation);
}
