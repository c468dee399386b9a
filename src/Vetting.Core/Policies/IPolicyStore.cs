using Vetting.Core.Versions;

namespace Vetting.Core.Policies;

/// <summary>Where a brand's policy files are kept: layers as the brand wrote them, JSON for
/// <see cref="PolicyFile.Parse"/>.</summary>
public interface IPolicyStore : IVersionedStore<byte[]>
{
    /// <returns>Null when the brand has no file of that name.</returns>
    async Task<byte[]?> FindAsync(string brand, string name, CancellationToken cancellation) =>
        (await StandingAsync(brand, name, cancellation))?.Value;
}
