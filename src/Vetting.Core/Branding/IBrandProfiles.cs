namespace Vetting.Core.Branding;

public interface IBrandProfiles
{
    /// <returns>An empty one for a brand that said nothing yet.</returns>
    Task<BrandProfile> FindAsync(string brand, CancellationToken cancellation);

    /// <summary>Changes it as it stands; two changes at once both take effect, one after the other.</summary>
    /// <param name="change">May be called again with a newer one.</param>
    Task<BrandProfile> UpdateAsync(
        string brand, Func<BrandProfile, BrandProfile> change, CancellationToken cancellation);

    /// <param name="png">As <see cref="PngImage"/> gives it.</param>
    Task SaveLogoAsync(string brand, Logo logo, byte[] png, CancellationToken cancellation);

    /// <summary>Whether the team was told something.</summary>
    Task<bool> WasToldAsync(string brand, string key, CancellationToken cancellation);

    Task MarkToldAsync(string brand, string key, CancellationToken cancellation);

    /// <summary>Forgets what the team was told of a vetting.</summary>
    /// <returns>How many things that was.</returns>
    Task<int> RemoveToldAsync(string brand, string vettingId, CancellationToken cancellation);

    /// <returns>The file; null when the brand never had that one.</returns>
    Task<byte[]?> FindLogoAsync(string brand, string sha256, CancellationToken cancellation);
}
