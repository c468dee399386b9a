using Vetting.Core.Briefs;
using Vetting.Core.Links;

namespace Vetting.Core.Invitations;

/// <summary>Where the link in an invitation leads.</summary>
public sealed class InvitedDesk(IInvitationStore invitations, IBriefStore briefs, TimeProvider time)
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<InvitedView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } invitation
            || await briefs.FindAsync(invitation.Brand, invitation.BriefId, cancellation) is not { } brief)
        {
            return new InvitedView.UnknownLink();
        }

        return invitation.IsOpenAt(time.GetUtcNow())
            ? new InvitedView.Open(invitation, brief)
            : new InvitedView.Over(invitation);
    }

    /// <summary>Notes that the person went on to the form.</summary>
    /// <returns>What the link shows then.</returns>
    public async Task<InvitedView> BeginAsync(string token, CancellationToken cancellation)
    {
        var view = await OpenAsync(token, cancellation);
        if (view is InvitedView.Open open)
        {
            await invitations.UpdateAsync(
                open.Invitation.Key, row => row with { OpenedAt = row.OpenedAt ?? time.GetUtcNow() }, cancellation);
        }

        return view;
    }

    /// <summary>The person does not want to be written to: this brand does not any more.</summary>
    public async Task DeclineAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } invitation)
            return;
        await invitations.RefuseAsync(invitation.Brand, invitation.Email, cancellation);
        await invitations.UpdateAsync(
            invitation.Key, row => row with { DeclinedAt = row.DeclinedAt ?? time.GetUtcNow() }, cancellation);
    }

    private async Task<Invitation?> FindAsync(string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash && await invitations.FindTokenAsync(hash, cancellation) is { } key
            ? await invitations.FindAsync(key, cancellation)
            : null;
}

/// <summary>What the link in an invitation shows.</summary>
public abstract record InvitedView
{
    private InvitedView() { }

    public sealed record Open(Invitation Invitation, Brief Brief) : InvitedView;

    /// <summary>Withdrawn, declined or too old.</summary>
    public sealed record Over(Invitation Invitation) : InvitedView;

    public sealed record UnknownLink : InvitedView;
}
