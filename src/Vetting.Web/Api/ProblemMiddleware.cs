using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Api;

/// <summary>Answers what no endpoint answered: exceptions, and the API's addresses that do not exist.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, FailureAnswers failures)
{
    private static readonly PathString[] Api = ["/api", "/health", "/openapi"];

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            await failures.For(http, failure).ExecuteAsync(http);
            return;
        }

        if (!http.Response.HasStarted && Api.Any(path => http.Request.Path.StartsWithSegments(path)))
            await (http.Response switch
            {
                { StatusCode: 404, ContentType: null } => Problems.NoSuchRoute().ExecuteAsync(http),
                { StatusCode: 405, ContentType: null } => Problems.WrongMethod().ExecuteAsync(http),
                _ => Task.CompletedTask,
            });
    }
}
