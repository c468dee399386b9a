using System.Collections.Concurrent;
using Vetting.Core.Members;

namespace Vetting.Testing.Memory;

public sealed class MemoryMemberStore : IMemberStore
{
    private readonly ConcurrentDictionary<(string Brand, string Email), Member> _members = [];

    public Task<Member?> FindAsync(string brand, string email, CancellationToken cancellation) =>
        Task.FromResult(_members.GetValueOrDefault((brand, Member.KeyOf(email))));

    public Task<IReadOnlyList<Member>> ListAsync(string brand, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Member>>(
            [.. _members.Values.Where(member => member.Brand == brand).OrderBy(member => member.Name)]);

    public Task SaveAsync(Member member, CancellationToken cancellation)
    {
        _members[(member.Brand, Member.KeyOf(member.Email))] = member;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string brand, string email, CancellationToken cancellation)
    {
        _members.TryRemove((brand, Member.KeyOf(email)), out _);
        return Task.CompletedTask;
    }
}
