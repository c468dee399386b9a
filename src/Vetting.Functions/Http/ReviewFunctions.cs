using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Web.Review;

namespace Vetting.Functions.Http;

/// <summary>Where the links in reviewers' mails lead.</summary>
public sealed class ReviewFunctions(Front front, ReviewPages pages)
{
    [Function("ReviewPage")]
    public IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "review/{token}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string token) =>
        front.Answer(client, () => pages.ShowAsync(token, request.HttpContext));

    [Function("Decide")]
    public IResult Decide(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "review/{token}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string token) =>
        front.Answer(client, () => pages.DecideAsync(token, request.HttpContext));
}
