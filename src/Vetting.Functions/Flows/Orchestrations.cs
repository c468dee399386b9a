using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Functions.Durable;

namespace Vetting.Functions.Flows;

/// <summary>Every flow, by the name that operators see.</summary>
public sealed class Orchestrations(FlowCatalog catalog)
{
    [Function(nameof(VetCreator))]
    public Task<JsonElement> VetCreatorAsync([OrchestrationTrigger] TaskOrchestrationContext context, JsonElement input) =>
        RunAsync(context, input);

    [Function(nameof(PrepareDossier))]
    public Task<JsonElement> PrepareDossierAsync([OrchestrationTrigger] TaskOrchestrationContext context, JsonElement input) =>
        RunAsync(context, input);

    private Task<JsonElement> RunAsync(TaskOrchestrationContext context, JsonElement input) =>
        DurableFlow.RunAsync(context, catalog.Flows[context.Name.Name], input);
}
