using System.Collections.Concurrent;
using Vetting.Core.Creators;

namespace Vetting.Testing.Memory;

public sealed class MemoryApplicants : IApplicantLog
{
    private readonly ConcurrentDictionary<(string, string, string), string> _vettings = [];

    public Task<string?> FindAsync(string brand, string brief, string email, CancellationToken cancellation) =>
        Task.FromResult(_vettings.GetValueOrDefault(Key(brand, brief, email)));

    public Task<string> ClaimAsync(
        string brand, string brief, string email, string vettingId, string? over, CancellationToken cancellation) =>
        Task.FromResult(_vettings.AddOrUpdate(
            Key(brand, brief, email), vettingId, (_, standing) => standing == over ? vettingId : standing));

    public Task<bool> RemoveAsync(
        string brand, string brief, string email, IReadOnlySet<string> vettings, CancellationToken cancellation) =>
        Task.FromResult(
            _vettings.TryGetValue(Key(brand, brief, email), out var vetting) && vettings.Contains(vetting)
            && _vettings.TryRemove(Key(brand, brief, email), out _));

    private static (string, string, string) Key(string brand, string brief, string email) =>
        (brand, brief, email.ToLowerInvariant());
}
