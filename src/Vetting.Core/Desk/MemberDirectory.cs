using Vetting.Core.Brands;
using Vetting.Core.Members;

namespace Vetting.Core.Desk;

/// <summary>Who works for a brand: whom its owners let in, and the owners that the operator configured.</summary>
public sealed class MemberDirectory(IMemberStore members, IBrandDirectory brands)
{
    /// <param name="seen">fr or en, of the browser of who asks: that of a configured owner who never said theirs.</param>
    public async Task<Member?> FindAsync(
        string brand, string email, CancellationToken cancellation, string? seen = null)
    {
        var kept = await members.FindAsync(brand, email, cancellation);
        return brands.Find(brand) is { } configured && configured.OwnerAt(email) is { } owner
            ? Member.Of(configured, owner, kept, seen)
            : kept;
    }

    public async Task<IReadOnlyList<Member>> ListAsync(string brand, CancellationToken cancellation)
    {
        var kept = await members.ListAsync(brand, cancellation);
        var configured = brands.Find(brand) is { Owners: { } owners } with
            ? owners.Select(owner => Member.Of(
                with, owner, kept.FirstOrDefault(member => Member.KeyOf(member.Email) == Member.KeyOf(owner.Email))))
            : [];
        return
        [
            .. configured.Concat(kept.Where(member => !IsConfigured(brand, member.Email)))
                .OrderByDescending(member => member.Role)
                .ThenBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>True of an owner whom only the operator can take away.</summary>
    public bool IsConfigured(string brand, string email) => brands.Find(brand)?.OwnerAt(email) is not null;
}
