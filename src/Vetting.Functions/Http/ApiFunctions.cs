using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Web.Api;

namespace Vetting.Functions.Http;

/// <summary>The brands' API.</summary>
public sealed class ApiFunctions(
    Front front, SubmissionEndpoint submissions, BriefEndpoints briefs, PolicyEndpoints policies, VettingEndpoints vettings)
{
    [Function("Submit")]
    public IResult Submit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions/{brand}/{brief}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, string brief, CancellationToken cancellation) =>
        front.Answer(client, () => submissions.PostAsync(request, brand, brief, cancellation));

    [Function("PutBrief")]
    public IResult PutBrief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/brands/{brand}/briefs/{brief}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, string brief, CancellationToken cancellation) =>
        front.Answer(client, () => briefs.PutAsync(request, brand, brief, cancellation));

    [Function("GetBrief")]
    public IResult GetBrief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/brands/{brand}/briefs/{brief}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, string brief, CancellationToken cancellation) =>
        front.Answer(client, () => briefs.GetAsync(request, brand, brief, cancellation));

    [Function("PutPolicy")]
    public IResult PutPolicy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/brands/{brand}/policies/{name}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, string name, CancellationToken cancellation) =>
        front.Answer(client, () => policies.PutAsync(request, brand, name, cancellation));

    [Function("GetPolicy")]
    public IResult GetPolicy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/brands/{brand}/policies/{name}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, string name, CancellationToken cancellation) =>
        front.Answer(client, () => policies.GetAsync(request, brand, name, cancellation));

    [Function("ListVettings")]
    public IResult ListVettings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/brands/{brand}/vettings")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string brand, CancellationToken cancellation) =>
        front.Answer(client, () => vettings.ListAsync(request, brand, cancellation));

    [Function("GetVetting")]
    public IResult GetVetting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/vettings/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, CancellationToken cancellation) =>
        front.Answer(client, () => vettings.GetAsync(request, id, cancellation));

    [Function("GetDossier")]
    public IResult GetDossier(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/vettings/{id}/dossier")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, CancellationToken cancellation) =>
        front.Answer(client, () => vettings.GetDossierAsync(request, id, cancellation));

    [Function("GetDecisions")]
    public IResult GetDecisions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/vettings/{id}/decisions")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, CancellationToken cancellation) =>
        front.Answer(client, () => vettings.GetDecisionsAsync(request, id, cancellation));
}
