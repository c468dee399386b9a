using Vetting.Core.Flow;

namespace Vetting.Core.Invitations;

/// <summary>Writes down that a mail did not go, where the brand sees it.</summary>
public sealed class RecordUnsent(IInvitationStore invitations) : IActivity<UnsentInvitation, Done>
{
    public static Step<UnsentInvitation, Done> Step { get; } = Step<UnsentInvitation, Done>.By<RecordUnsent>();

    public async Task<Done> RunAsync(UnsentInvitation input, CancellationToken cancellation)
    {
        await invitations.UpdateAsync(
            input.Mail.Invitation,
            row => row.Letter == input.Mail.Number && row.SentAt is null ? row with { Unsent = input.Why } : row,
            cancellation);
        return Done.Value;
    }
}

public sealed record UnsentInvitation(InvitationMail Mail, UnsentReason Why);
