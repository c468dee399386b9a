namespace Vetting.Core.Review;

public interface ILinkStore
{
    Task SaveAsync(ReviewLink link, CancellationToken cancellation);

    Task<ReviewLink?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Marks the link used; false when it already was.</summary>
    Task<bool> UseAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation);
}
