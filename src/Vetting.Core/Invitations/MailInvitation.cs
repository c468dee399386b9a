using System.Text.Json.Serialization;
using Vetting.Core.Briefs;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Review;

namespace Vetting.Core.Invitations;

/// <summary>Mails one person a link of their own, unless the invitation is over.</summary>
public sealed class MailInvitation(
    IInvitationStore invitations, IBriefStore briefs, IMailComposer composer, IMailer mailer,
    TimeProvider time)
    : IActivity<InvitationMail, Done>
{
    public static Step<InvitationMail, Done> Step { get; } = Step<InvitationMail, Done>.By<MailInvitation>(Retries.Patient);

    /// <exception cref="PermanentFailureException">The brief is gone, or the server refused the address.</exception>
    public async Task<Done> RunAsync(InvitationMail input, CancellationToken cancellation)
    {
        if (await invitations.FindAsync(input.Invitation, cancellation) is not { } invitation
            || invitation.Letter != input.Number || invitation.SentAt is not null || !invitation.IsOpenAt(time.GetUtcNow()))
        {
            return Done.Value;
        }

        var brief = await briefs.FindAsync(input.Brand, input.BriefId, cancellation)
            ?? throw new PermanentFailureException("The brief is not there any more.");
        // A repeat makes a fresh token: the old one was never stored in the clear, and its mail may not have gone out.
        var token = LinkToken.Create();
        await invitations.AddTokenAsync(LinkToken.HashOf(token)!, input.Invitation, cancellation);
        var notice = new InviteNotice(
            new Creators.Creator(invitation.Name, invitation.Email, invitation.Locale), input.Brand,
            brief.Title, invitation.Words, invitation.InvitedBy, token, invitation.ExpiresAt);
        await mailer.SendAsync(await composer.InviteAsync(notice, input.Key, cancellation), cancellation);
        await invitations.UpdateAsync(
            input.Invitation, row => row.Letter == input.Number ? row with { SentAt = time.GetUtcNow() } : row,
            CancellationToken.None);
        return Done.Value;
    }
}

/// <param name="Id">The invitation's.</param>
public sealed record InvitationMail(string Brand, string BriefId, string Id, int Number)
{
    [JsonIgnore]
    public InvitationKey Invitation => new(Brand, BriefId, Id);

    [JsonIgnore]
    public string Key => $"{Brand}/{BriefId}/invite/{Id}/{Number}";
}
