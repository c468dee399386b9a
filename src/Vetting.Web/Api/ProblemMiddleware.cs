using Microsoft.AspNetCore.Http;
using Vetting.Web.Site;

namespace Vetting.Web.Api;

/// <summary>Answers what no endpoint answered: exceptions, and addresses that do not exist.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, FailureAnswers failures)
{
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

        if (http.Response is { HasStarted: false, ContentType: null, StatusCode: 404 or 405 })
            await Unanswered(http).ExecuteAsync(http);
    }

    private static IResult Unanswered(HttpContext http) => http.Response.StatusCode switch
    {
        var status when SitePages.IsForPeople(http.Request) => SitePages.Problem(http, status),
        StatusCodes.Status405MethodNotAllowed => Problems.WrongMethod(),
        _ => Problems.NoSuchRoute(),
    };
}
