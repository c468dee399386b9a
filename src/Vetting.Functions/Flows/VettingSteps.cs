using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Vetting.Functions.Flows;

/// <summary>Every step of a vetting, in the order of the flow.</summary>
public sealed class VettingSteps(StepFront front)
{
    [Function("RetrieveChannel")]
    public Task<JsonElement> RetrieveChannel(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("AnalyseDiscourse")]
    public Task<JsonElement> AnalyseDiscourse(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("CompileDossier")]
    public Task<JsonElement> CompileDossier(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("OpenReview")]
    public Task<JsonElement> OpenReview(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("MailReviewer")]
    public Task<JsonElement> MailReviewer(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("ExpireReview")]
    public Task<JsonElement> ExpireReview(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("RecordOutcome")]
    public Task<JsonElement> RecordOutcome(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellCreator")]
    public Task<JsonElement> TellCreator(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellBrand")]
    public Task<JsonElement> TellBrand(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("RecordProblem")]
    public Task<JsonElement> RecordProblem(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);
}
