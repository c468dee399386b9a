using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;
using Vetting.Web.Inbox;

namespace Vetting.Functions.Http;

/// <summary>The development inbox; not there where mail is really sent.</summary>
public sealed class InboxFunctions(Front front, IServiceProvider services)
{
    [Function("Inbox")]
    public IResult List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dev/inbox")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        Answer(client, pages => pages.ListAsync(request.HttpContext));

    [Function("InboxMail")]
    public IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dev/inbox/{key}")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string key) =>
        Answer(client, pages => pages.ShowAsync(key, request.HttpContext));

    [Function("InboxMailHtml")]
    public IResult ShowHtml(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dev/inbox/{key}/html")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string key) =>
        Answer(client, pages => pages.ShowHtmlAsync(key, request.HttpContext));

    private IResult Answer(DurableTaskClient client, Func<InboxPages, Task<IResult>> page) =>
        front.Answer(client, async () => services.GetService<IDevelopmentInbox>() is { } inbox
            ? await page(new InboxPages(inbox))
            : Results.NotFound());
}
