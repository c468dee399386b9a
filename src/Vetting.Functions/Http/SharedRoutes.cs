using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Vetting.Web;

namespace Vetting.Functions.Http;

/// <summary>
/// The routes of both hosts, with their own routing, run on the request that a function was called for. A function's
/// result, because the worker has results write to the response themselves.
/// </summary>
public sealed class SharedRoutes : IResult
{
    private readonly RequestDelegate _pipeline;

    public SharedRoutes(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseVettingProblems();
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapVetting());
        _pipeline = app.Build();
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // The worker has routed the request to its function; routing leaves alone what is routed.
        httpContext.SetEndpoint(null);
        httpContext.Request.RouteValues.Clear();
        return _pipeline(httpContext);
    }
}
