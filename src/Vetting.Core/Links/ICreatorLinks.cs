namespace Vetting.Core.Links;

public interface ICreatorLinks
{
    /// <summary>Adds the link unless it is there.</summary>
    Task SaveAsync(CreatorLink link, CancellationToken cancellation);

    Task<CreatorLink?> FindAsync(string tokenHash, CancellationToken cancellation);
}
