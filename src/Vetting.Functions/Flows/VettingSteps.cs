using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Core.Analysis;
using Vetting.Core.Asking;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Review;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;

namespace Vetting.Functions.Flows;

/// <summary>
/// Every step of a vetting, in the order of the recipe, and of invitations; a function each, so that the portal shows each by name.
/// </summary>
public sealed class VettingSteps(StepFunctions steps)
{
    [Function(nameof(AcknowledgeCreator))]
    public Task<Done> AcknowledgeAsync([ActivityTrigger] VettingOrder input, FunctionContext context) =>
        steps.RunAsync(AcknowledgeCreator.Step, input, context);

    [Function(nameof(RetrieveChannel))]
    public Task<ChannelRetrieval> RetrieveAsync([ActivityTrigger] ChannelToRetrieve input, FunctionContext context) =>
        steps.RunAsync(RetrieveChannel.Step, input, context);

    [Function(nameof(AnalyseDiscourse))]
    public Task<ContentRef> AnalyseAsync([ActivityTrigger] HistoriesToAnalyse input, FunctionContext context) =>
        steps.RunAsync(AnalyseDiscourse.Step, input, context);

    [Function(nameof(CompileDossier))]
    public Task<CompiledDossier> CompileAsync([ActivityTrigger] DossierToCompile input, FunctionContext context) =>
        steps.RunAsync(CompileDossier.Step, input, context);

    [Function(nameof(OpenAsking))]
    public Task<AskingOpening> OpenAskingAsync(
        [ActivityTrigger] UnreadVetting input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(OpenAsking.Step, input, client, context);

    [Function(nameof(AskCreator))]
    public Task<bool> AskAsync([ActivityTrigger] Question input, FunctionContext context) =>
        steps.RunAsync(AskCreator.Step, input, context);

    [Function(nameof(FindOrder))]
    public Task<VettingOrder> FindOrderAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(FindOrder.Step, input, context);

    [Function(nameof(CloseAsking))]
    public Task<Done> CloseAskingAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(CloseAsking.Step, input, context);

    [Function(nameof(OpenReview))]
    public Task<ReviewOpening> OpenAsync(
        [ActivityTrigger] ReviewToOpen input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(OpenReview.Step, input, client, context);

    [Function(nameof(MailReviewer))]
    public Task<Done> MailAsync([ActivityTrigger] ReviewMail input, FunctionContext context) =>
        steps.RunAsync(MailReviewer.Step, input, context);

    [Function(nameof(SettleReview))]
    public Task<ReviewNews> SettleAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(SettleReview.Step, input, context);

    [Function(nameof(MailNote))]
    public Task<Done> MailNoteAsync([ActivityTrigger] NoteToMail input, FunctionContext context) =>
        steps.RunAsync(MailNote.Step, input, context);

    [Function(nameof(ExpireReview))]
    public Task<Done> ExpireAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(ExpireReview.Step, input, context);

    [Function(nameof(RecordOutcome))]
    public Task<VettingOutcome?> RecordAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(RecordOutcome.Step, input, context);

    [Function(nameof(TellCreator))]
    public Task<Done> TellCreatorAsync([ActivityTrigger] OutcomeToTell input, FunctionContext context) =>
        steps.RunAsync(TellCreator.Step, input, context);

    [Function(nameof(TellBrand))]
    public Task<Done> TellBrandAsync([ActivityTrigger] OutcomeToTell input, FunctionContext context) =>
        steps.RunAsync(TellBrand.Step, input, context);

    [Function(nameof(TellTeam))]
    public Task<Done> TellTeamAsync([ActivityTrigger] TeamNews input, FunctionContext context) =>
        steps.RunAsync(TellTeam.Step, input, context);

    [Function(nameof(FindContests))]
    public Task<OpenContests> FindContestsAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(FindContests.Step, input, context);

    [Function(nameof(SendEvent))]
    public Task<Done> SendEventAsync([ActivityTrigger] EventKey input, FunctionContext context) =>
        steps.RunAsync(SendEvent.Step, input, context);

    [Function(nameof(CloseRun))]
    public Task<Done> CloseAsync([ActivityTrigger] string input, FunctionContext context) =>
        steps.RunAsync(CloseRun.Step, input, context);

    [Function(nameof(RecordProblem))]
    public Task<Done> RecordProblemAsync(
        [ActivityTrigger] VettingProblem input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        steps.RunAsync(RecordProblem.Step, input, client, context);

    [Function(nameof(MailInvitation))]
    public Task<Done> MailInvitationAsync([ActivityTrigger] InvitationMail input, FunctionContext context) =>
        steps.RunAsync(MailInvitation.Step, input, context);

    [Function(nameof(RecordUnsent))]
    public Task<Done> RecordUnsentAsync([ActivityTrigger] UnsentInvitation input, FunctionContext context) =>
        steps.RunAsync(RecordUnsent.Step, input, context);
}
