using System.Collections.Concurrent;
using Vetting.Core.Branding;

namespace Vetting.Testing.Memory;

public sealed class MemoryBrandProfiles : IBrandProfiles
{
    private readonly ConcurrentDictionary<string, BrandProfile> _profiles = [];
    private readonly ConcurrentDictionary<(string Brand, string Sha256), byte[]> _logos = [];

    public Task<BrandProfile> FindAsync(string brand, CancellationToken cancellation) =>
        Task.FromResult(_profiles.GetValueOrDefault(brand) ?? new BrandProfile(brand));

    public Task<BrandProfile> UpdateAsync(
        string brand, Func<BrandProfile, BrandProfile> change, CancellationToken cancellation) => Task.FromResult(
        _profiles.AddOrUpdate(brand, _ => change(new BrandProfile(brand)), (_, profile) => change(profile)));

    private readonly ConcurrentDictionary<(string Brand, string Key), bool> _told = [];

    public Task<bool> WasToldAsync(string brand, string key, CancellationToken cancellation) =>
        Task.FromResult(_told.ContainsKey((brand, key)));

    public Task MarkToldAsync(string brand, string key, CancellationToken cancellation)
    {
        _told[(brand, key)] = true;
        return Task.CompletedTask;
    }

    public Task<int> RemoveToldAsync(string brand, string vettingId, CancellationToken cancellation) => Task.FromResult(
        _told.Keys.Count(told => told.Brand == brand && told.Key.StartsWith($"{vettingId}/", StringComparison.Ordinal)
            && _told.TryRemove(told, out _)));

    public Task SaveLogoAsync(string brand, Logo logo, byte[] png, CancellationToken cancellation)
    {
        _logos[(brand, logo.Sha256)] = png;
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindLogoAsync(string brand, string sha256, CancellationToken cancellation) =>
        Task.FromResult(_logos.GetValueOrDefault((brand, sha256)));
}
