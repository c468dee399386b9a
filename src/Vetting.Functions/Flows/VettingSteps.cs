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
public sealed class VettingSteps(IServiceProvider services, BoundHub hub)
{
    [Function(nameof(AcknowledgeCreator))]
    public Task<Done> AcknowledgeAsync([ActivityTrigger] VettingOrder input, FunctionContext context) =>
        RunAsync(AcknowledgeCreator.Step, input, context);

    [Function(nameof(RetrieveChannel))]
    public Task<ChannelRetrieval> RetrieveAsync([ActivityTrigger] ChannelToRetrieve input, FunctionContext context) =>
        RunAsync(RetrieveChannel.Step, input, context);

    [Function(nameof(AnalyseDiscourse))]
    public Task<ContentRef> AnalyseAsync([ActivityTrigger] HistoriesToAnalyse input, FunctionContext context) =>
        RunAsync(AnalyseDiscourse.Step, input, context);

    [Function(nameof(CompileDossier))]
    public Task<CompiledDossier> CompileAsync([ActivityTrigger] DossierToCompile input, FunctionContext context) =>
        RunAsync(CompileDossier.Step, input, context);

    [Function(nameof(OpenAsking))]
    public Task<AskingOpening> OpenAskingAsync(
        [ActivityTrigger] UnreadVetting input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        RaiseAsync(OpenAsking.Step, input, client, context);

    [Function(nameof(AskCreator))]
    public Task<bool> AskAsync([ActivityTrigger] Question input, FunctionContext context) =>
        RunAsync(AskCreator.Step, input, context);

    [Function(nameof(FindOrder))]
    public Task<VettingOrder> FindOrderAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(FindOrder.Step, input, context);

    [Function(nameof(CloseAsking))]
    public Task<Done> CloseAskingAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(CloseAsking.Step, input, context);

    [Function(nameof(OpenReview))]
    public Task<ReviewOpening> OpenAsync(
        [ActivityTrigger] ReviewToOpen input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        RaiseAsync(OpenReview.Step, input, client, context);

    [Function(nameof(MailReviewer))]
    public Task<Done> MailAsync([ActivityTrigger] ReviewMail input, FunctionContext context) =>
        RunAsync(MailReviewer.Step, input, context);

    [Function(nameof(SettleReview))]
    public Task<ReviewNews> SettleAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(SettleReview.Step, input, context);

    [Function(nameof(MailNote))]
    public Task<Done> MailNoteAsync([ActivityTrigger] NoteToMail input, FunctionContext context) =>
        RunAsync(MailNote.Step, input, context);

    [Function(nameof(ExpireReview))]
    public Task<Done> ExpireAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(ExpireReview.Step, input, context);

    [Function(nameof(RecordOutcome))]
    public Task<VettingOutcome?> RecordAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(RecordOutcome.Step, input, context);

    [Function(nameof(TellCreator))]
    public Task<Done> TellCreatorAsync([ActivityTrigger] OutcomeToTell input, FunctionContext context) =>
        RunAsync(TellCreator.Step, input, context);

    [Function(nameof(TellBrand))]
    public Task<Done> TellBrandAsync([ActivityTrigger] OutcomeToTell input, FunctionContext context) =>
        RunAsync(TellBrand.Step, input, context);

    [Function(nameof(TellTeam))]
    public Task<Done> TellTeamAsync([ActivityTrigger] TeamNews input, FunctionContext context) =>
        RunAsync(TellTeam.Step, input, context);

    [Function(nameof(FindContests))]
    public Task<OpenContests> FindContestsAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(FindContests.Step, input, context);

    [Function(nameof(SendEvent))]
    public Task<Done> SendEventAsync([ActivityTrigger] EventKey input, FunctionContext context) =>
        RunAsync(SendEvent.Step, input, context);

    [Function(nameof(CloseRun))]
    public Task<Done> CloseAsync([ActivityTrigger] string input, FunctionContext context) =>
        RunAsync(CloseRun.Step, input, context);

    [Function(nameof(RecordProblem))]
    public Task<Done> RecordProblemAsync(
        [ActivityTrigger] VettingProblem input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        RaiseAsync(RecordProblem.Step, input, client, context);

    /// <summary>For a step that something follows from which an orchestration of its own begins.</summary>
    private Task<TOut> RaiseAsync<TIn, TOut>(
        Step<TIn, TOut> step, TIn input, DurableTaskClient client, FunctionContext context)
    {
        hub.Use(client);
        return RunAsync(step, input, context);
    }

    [Function(nameof(MailInvitation))]
    public Task<Done> MailInvitationAsync([ActivityTrigger] InvitationMail input, FunctionContext context) =>
        RunAsync(MailInvitation.Step, input, context);

    [Function(nameof(RecordUnsent))]
    public Task<Done> RecordUnsentAsync([ActivityTrigger] UnsentInvitation input, FunctionContext context) =>
        RunAsync(RecordUnsent.Step, input, context);

    // No token: what a stopping worker answers would count as an attempt. Unanswered, the work is handed out again.
    private Task<TOut> RunAsync<TIn, TOut>(Step<TIn, TOut> step, TIn input, FunctionContext context) =>
        step.AttemptAsync(
            services, (string)context.BindingContext.BindingData["instanceId"]!, input, CancellationToken.None);
}
