using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Vetting.Functions.Flows;

namespace Vetting.Functions.Http;

/// <summary>Every request, whatever its address and method: which ones there are, the shared routes say.</summary>
public sealed class HttpFunctions(SharedRoutes routes, BoundHub hub)
{
    public const string Everything = "{*path}";

    /// <summary>The host takes no empty route; this one matches nothing but the root.</summary>
    public const string Root = "{root:maxlength(0)?}";

    [Function("Web")]
    public IResult Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = Everything)] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        hub.Use(client);
        return routes;
    }

    [Function("Home")]
    public IResult AnswerRoot(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = Root)] HttpRequest request,
        [DurableClient] DurableTaskClient client) => Answer(request, client);
}
