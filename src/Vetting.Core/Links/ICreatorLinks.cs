namespace Vetting.Core.Links;

public interface ICreatorLinks
{
    /// <summary>Adds the link unless it is there.</summary>
    Task SaveAsync(CreatorLink link, CancellationToken cancellation);

    Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Lets what opens one of the vettings last until then, and removes what opens it no more.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> EndAsync(
        IReadOnlySet<string> vettings, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Removes what ended before then.</summary>
    Task RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellation);
}
