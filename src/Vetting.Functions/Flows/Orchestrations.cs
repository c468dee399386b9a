using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Invitations;
using Vetting.Core.Pipeline;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;

namespace Vetting.Functions.Flows;

/// <summary>Every orchestration, by the name that operators see.</summary>
public static class Orchestrations
{
    [Function(nameof(VetCreator))]
    public static Task<VettingOutcome> VetCreatorAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context, VettingOrder order) =>
        new VetCreator().RunAsync(context, order);

    [Function(nameof(PrepareDossier))]
    public static Task<CompiledDossier> PrepareDossierAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context, VettingOrder order) =>
        new PrepareDossier().RunAsync(context, order);

    [Function(nameof(WatchCreator))]
    public static Task<Done> WatchCreatorAsync([OrchestrationTrigger] TaskOrchestrationContext context, string id) =>
        new WatchCreator().RunAsync(context, id);

    [Function(nameof(SendInvitations))]
    public static Task<Done> SendInvitationsAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context, InvitationsToSend letters) =>
        new SendInvitations().RunAsync(context, letters);

    [Function(nameof(EraseCreator))]
    public static Task<Done> EraseCreatorAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context, ErasureOrder order) =>
        new EraseCreator().RunAsync(context, order);

    [Function(nameof(DeliverEvent))]
    public static Task<Done> DeliverEventAsync([OrchestrationTrigger] TaskOrchestrationContext context, EventKey key) =>
        new DeliverEvent().RunAsync(context, key);
}
