using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Functions.Durable;

namespace Vetting.Functions.Flows;

/// <summary>Every step of a vetting, in the order of the flow.</summary>
public sealed class VettingSteps(StepFront front)
{
    [Function("RetrieveChannel")]
    public Task<StepText> RetrieveChannel(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("AnalyseDiscourse")]
    public Task<StepText> AnalyseDiscourse(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("CompileDossier")]
    public Task<StepText> CompileDossier(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("OpenReview")]
    public Task<StepText> OpenReview(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("MailReviewer")]
    public Task<StepText> MailReviewer(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("ExpireReview")]
    public Task<StepText> ExpireReview(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("RecordOutcome")]
    public Task<StepText> RecordOutcome(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellCreator")]
    public Task<StepText> TellCreator(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("TellBrand")]
    public Task<StepText> TellBrand(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);

    [Function("RecordProblem")]
    public Task<StepText> RecordProblem(
        [ActivityTrigger] StepText input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        front.RunAsync(input, client, context);
}
