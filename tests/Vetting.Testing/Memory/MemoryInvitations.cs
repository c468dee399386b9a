using System.Collections.Concurrent;
using Vetting.Core.Invitations;

namespace Vetting.Testing.Memory;

public sealed class MemoryInvitations : IInvitationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<InvitationKey, Invitation> _all = [];
    private readonly ConcurrentDictionary<string, InvitationKey> _tokens = [];
    private readonly ConcurrentDictionary<(string Brand, DateOnly Day), int> _taken = [];
    private readonly ConcurrentDictionary<(string Brand, string Email), bool> _refused = [];

    public Task<bool> AddAsync(Invitation invitation, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_all.TryAdd(invitation.Key, invitation));
    }

    public Task<Invitation?> FindAsync(InvitationKey key, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_all.GetValueOrDefault(key));
    }

    public Task<Invitation?> UpdateAsync(
        InvitationKey key, Func<Invitation, Invitation> change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_all.TryGetValue(key, out var row) ? _all[key] = change(row) : null);
        }
    }

    public IAsyncEnumerable<Invitation> ListAsync(string brand, string brief, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _all.Values.Where(one => one.Brand == brand && one.BriefId == brief).ToList().ToAsyncEnumerable();
        }
    }

    public IAsyncEnumerable<Invitation> OfBrandAsync(string brand, CancellationToken cancellation)
    {
        lock (_lock)
            return _all.Values.Where(one => one.Brand == brand).ToList().ToAsyncEnumerable();
    }

    public Task<bool> RemoveAsync(InvitationKey key, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_all.Remove(key));
    }

    public Task AddTokenAsync(string tokenHash, InvitationKey key, CancellationToken cancellation)
    {
        _tokens[tokenHash] = key;
        return Task.CompletedTask;
    }

    public Task<InvitationKey?> FindTokenAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(_tokens.GetValueOrDefault(tokenHash));

    public Task<bool> TryTakeAsync(
        string brand, DateOnly day, int wanted, int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault((brand, day)) + wanted;
            if (taken > most)
                return Task.FromResult(false);
            _taken[(brand, day)] = taken;
            return Task.FromResult(true);
        }
    }

    public Task RefuseAsync(string brand, string email, CancellationToken cancellation)
    {
        _refused[(brand, email.ToLowerInvariant())] = true;
        return Task.CompletedTask;
    }

    public Task<bool> IsRefusedAsync(string brand, string email, CancellationToken cancellation) =>
        Task.FromResult(_refused.ContainsKey((brand, email.ToLowerInvariant())));
}
