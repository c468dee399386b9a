using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Web.Api;
using Vetting.Web.Ops;

namespace Vetting.Functions.Http;

/// <summary>What operators see and do.</summary>
public sealed class OpsFunctions(Front front, OpsEndpoints api, OpsPages pages, SignInPages signIn)
{
    [Function("ListInstances")]
    public IResult ListInstances(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/ops/instances")] HttpRequest request,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        front.Answer(client, () => api.ListAsync(request, cancellation));

    [Function("GetInstance")]
    public IResult GetInstance(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/ops/instances/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, CancellationToken cancellation) =>
        front.Answer(client, () => api.GetAsync(request, id, cancellation));

    [Function("ControlInstance")]
    public IResult ControlInstance(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/ops/instances/{id}/{act}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, string act, CancellationToken cancellation) =>
        front.Answer(client, () => api.PostAsync(request, id, act, cancellation));

    [Function("OpsList")]
    public IResult List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "ops")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => pages.ListAsync(request.HttpContext));

    [Function("OpsSignInPage")]
    public IResult ShowSignIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "ops/sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => signIn.Show(request.HttpContext));

    [Function("OpsSignIn")]
    public IResult SignIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => signIn.SignInAsync(request.HttpContext));

    [Function("OpsSignOut")]
    public IResult SignOut(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/sign-out")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        front.Answer(client, () => signIn.SignOut(request.HttpContext));

    // The host tries routes by the functions' names, not the most exact one first.
    [Function("OpsInstance")]
    public IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "ops/{id:regex(^(?!sign-in$))}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id) =>
        front.Answer(client, () => pages.ShowAsync(id, request.HttpContext));

    [Function("OpsAct")]
    public IResult Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/{id}/{action}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id, string action) =>
        front.Answer(client, () => pages.ActAsync(id, action, request.HttpContext));
}
