namespace Vetting.Core.Review;

public interface ILinkStore
{
    Task SaveAsync(ReviewLink link, CancellationToken cancellation);

    Task<ReviewLink?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Uses the link up.</summary>
    /// <param name="said">The hash of what is said by it.</param>
    /// <returns>True when this use counts: it is the first, or says what the first one said.</returns>
    Task<bool> UseAsync(string tokenHash, string said, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Removes every link to one of the vettings.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveOfAsync(IReadOnlySet<string> vettings, CancellationToken cancellation);
}
