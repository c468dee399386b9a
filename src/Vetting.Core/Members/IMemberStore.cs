namespace Vetting.Core.Members;

/// <summary>The members of every brand, a row each.</summary>
public interface IMemberStore
{
    Task<Member?> FindAsync(string brand, string email, CancellationToken cancellation);

    /// <summary>By name.</summary>
    Task<IReadOnlyList<Member>> ListAsync(string brand, CancellationToken cancellation);

    /// <summary>Adds the member, or puts it in the place of the one with the same address.</summary>
    Task SaveAsync(Member member, CancellationToken cancellation);

    Task RemoveAsync(string brand, string email, CancellationToken cancellation);
}
