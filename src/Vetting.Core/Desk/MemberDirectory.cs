using Vetting.Core.Brands;
using Vetting.Core.Members;

namespace Vetting.Core.Desk;

/// <summary>Who works for a brand: whom its owners let in, and the owners that the operator configured.</summary>
public sealed class MemberDirectory(IMemberStore members, IBrandDirectory brands)
{
    public async Task<Member?> FindAsync(string brand, string email, CancellationToken cancellation)
    {
        var kept = await members.FindAsync(brand, email, cancellation);
        return IsConfigured(brand, email) ? AsOwner(brand, email, kept) : kept;
    }

    public async Task<IReadOnlyList<Member>> ListAsync(string brand, CancellationToken cancellation)
    {
        var kept = await members.ListAsync(brand, cancellation);
        var configured = OwnersOf(brand).Select(owner => AsOwner(
            brand, owner, kept.FirstOrDefault(member => Member.KeyOf(member.Email) == Member.KeyOf(owner))));
        return
        [
            .. configured.Concat(kept.Where(member => !IsConfigured(brand, member.Email)))
                .OrderByDescending(member => member.Role)
                .ThenBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>True of an owner whom only the operator can take away.</summary>
    public bool IsConfigured(string brand, string email) =>
        OwnersOf(brand).Any(owner => Member.KeyOf(owner) == Member.KeyOf(email));

    private IReadOnlyList<string> OwnersOf(string brand) => brands.Find(brand)?.Owners ?? [];

    private static Member AsOwner(string brand, string email, Member? kept) => kept is null
        ? new Member(brand, email, email.Split('@')[0], MemberRole.Owner, "fr", DateTimeOffset.UnixEpoch)
        : kept with { Role = MemberRole.Owner };
}
