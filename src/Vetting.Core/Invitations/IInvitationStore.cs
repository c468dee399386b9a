namespace Vetting.Core.Invitations;

public interface IInvitationStore
{
    /// <summary>Adds it unless the person is invited for the brief already.</summary>
    /// <returns>True when it was added.</returns>
    Task<bool> AddAsync(Invitation invitation, CancellationToken cancellation);

    Task<Invitation?> FindAsync(InvitationKey key, CancellationToken cancellation);

    /// <summary>Changes the row as it stands; two changes at once both take effect, one after the other.</summary>
    /// <param name="change">May be called again with a newer row. The row itself, unchanged, is not written.</param>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<Invitation?> UpdateAsync(
        InvitationKey key, Func<Invitation, Invitation> change, CancellationToken cancellation);

    /// <summary>All of a brief, in no order.</summary>
    IAsyncEnumerable<Invitation> ListAsync(string brand, string brief, CancellationToken cancellation);

    /// <summary>All of a brand's briefs, in no order.</summary>
    IAsyncEnumerable<Invitation> OfBrandAsync(string brand, CancellationToken cancellation);

    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(InvitationKey key, CancellationToken cancellation);

    /// <summary>Lets a token lead to an invitation, beside those that do already.</summary>
    /// <param name="tokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
    Task AddTokenAsync(string tokenHash, InvitationKey key, CancellationToken cancellation);

    Task<InvitationKey?> FindTokenAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Takes mails from what a brand may send on a day.</summary>
    /// <returns>False when fewer are left than wanted; none is taken then.</returns>
    Task<bool> TryTakeAsync(string brand, DateOnly day, int wanted, int most, CancellationToken cancellation);

    /// <summary>Keeps that a person does not want to be written to by a brand.</summary>
    Task RefuseAsync(string brand, string email, CancellationToken cancellation);

    Task<bool> IsRefusedAsync(string brand, string email, CancellationToken cancellation);
}
