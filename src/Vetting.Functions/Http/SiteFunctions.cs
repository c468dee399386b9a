using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Web.Api;
using Vetting.Web.Site;

namespace Vetting.Functions.Http;

/// <summary>What belongs to no feature.</summary>
public sealed class SiteFunctions(Front front, HealthEndpoints health, OpenApiEndpoint openApi)
{
    [Function("Home")]
    public IResult Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Root)] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => SitePages.Home(request.HttpContext));

    [Function("Assets")]
    public IResult Assets(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{file}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string file) =>
        front.Answer(client, () => SiteAssets.Get(file));

    [Function("Live")]
    public IResult Live(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, health.Live);

    [Function("Ready")]
    public IResult Ready(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        front.Answer(client, () => health.ReadyAsync(cancellation));

    [Function("OpenApi")]
    public IResult OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi/v1.json")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, openApi.Get);

    /// <summary>What no other function answers: the host itself would say so without a page or problem details.</summary>
    [Function("Unanswered")]
    public IResult Unanswered(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options",
            Route = Routes.Everything)] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => Routes.Refuse(request));
}
