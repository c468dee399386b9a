using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Core.Invitations;

/// <summary>Mails invitations, each tried on its own for up to a day.</summary>
public sealed class SendInvitations : TaskOrchestrator<InvitationsToSend, Done>
{
    public override async Task<Done> RunAsync(TaskOrchestrationContext context, InvitationsToSend input)
    {
        await Task.WhenAll(input.Letters.Select(letter =>
            TrySendAsync(context, new InvitationMail(input.Brand, input.BriefId, letter.Invitation, letter.Number))));
        return Done.Value;
    }

    private static async Task TrySendAsync(TaskOrchestrationContext context, InvitationMail mail)
    {
        try
        {
            await context.CallAsync(MailInvitation.Step, mail);
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(RecordUnsent.Step, new UnsentInvitation(
                mail, failed.FailureDetails.Cause<PermanentFailureException>() is null
                    ? UnsentReason.NoAnswer
                    : UnsentReason.Refused));
        }
    }
}

/// <summary>Names nobody: the mails are written from the tables.</summary>
public sealed record InvitationsToSend(string Brand, string BriefId, IReadOnlyList<InvitationLetter> Letters);

/// <param name="Invitation">Its id.</param>
/// <param name="Number">Which mail to the same person.</param>
public sealed record InvitationLetter(string Invitation, int Number);
