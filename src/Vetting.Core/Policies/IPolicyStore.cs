namespace Vetting.Core.Policies;

/// <summary>Where a brand's policies are kept.</summary>
public interface IPolicyStore
{
    /// <returns>Raw JSON for <see cref="PolicyFile.Read"/>; null when there is no such policy. "default" is built
    /// in.</returns>
    Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation);
}
