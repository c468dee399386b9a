namespace Vetting.Core.Policies;

/// <summary>Where a brand's policy files are kept.</summary>
public interface IPolicyStore
{
    /// <returns>A layer as the brand wrote it, JSON for <see cref="PolicyFile.Parse"/>; null when the brand has no
    /// file of that name.</returns>
    Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation);

    Task SaveAsync(string brand, string name, byte[] layer, CancellationToken cancellation);
}
