using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Functions.Http;

namespace Vetting.Functions.Tests.Http;

/// <summary>A request as the worker hands it to a function: routed already, with the services of the function's scope.</summary>
internal static class WorkerRequest
{
    public static async Task<DefaultHttpContext> RunAsync(
        IServiceProvider services, string method, string path, Action<HttpContext>? change = null)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        (http.Request.Method, http.Request.Path) = (method, path);
        http.SetEndpoint(new Endpoint(_ => Task.CompletedTask, EndpointMetadataCollection.Empty, "Web"));
        http.Request.RouteValues["path"] = path.TrimStart('/');
        change?.Invoke(http);
        await services.GetRequiredService<SharedRoutes>().ExecuteAsync(http);
        return http;
    }
}
