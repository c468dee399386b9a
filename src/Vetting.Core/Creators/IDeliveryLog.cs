namespace Vetting.Core.Creators;

public interface IDeliveryLog
{
    /// <summary>Claims the webhook id unless it is taken.</summary>
    /// <returns>The delivery that holds the id: this one, or the one that was there first. Of another body than this one's
    /// the hash is not told.</returns>
    Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation);
}
