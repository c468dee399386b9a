using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Api;

/// <summary>
/// Answers what no endpoint answered: exceptions, and addresses that do not exist. Middleware where there is a pipeline;
/// hosts without one put it around each endpoint.
/// </summary>
public sealed class FailureAnswers(IFailureClassifier classifier, ILogger<FailureAnswers> log)
{
    /// <param name="next">Writes the answer.</param>
    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            await For(http, failure).ExecuteAsync(http);
            return;
        }

        if (http.Response is { HasStarted: false, ContentType: null, StatusCode: 404 or 405 })
            await Unanswered(http).ExecuteAsync(http);
    }

    /// <summary>A page where a person is looking, problem details for a program.</summary>
    internal IResult For(HttpContext http, Exception failure)
    {
        var problem = ProblemOf(http, failure);
        return SitePages.IsForPeople(http.Request) ? SitePages.Problem(http, problem.Status) : problem;
    }

    private Answer ProblemOf(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return Problems.BadRequest(bad.StatusCode, bad.Message);
            case ContentMissingException:
                return Problems.ContentGone();
            case var _ when classifier.IsTransient(failure):
                log.StorageAway(failure, http.Request.Method, Route(http));
                return Problems.Away();
            default:
                log.Unexpected(failure, http.Request.Method, Route(http));
                return Problems.Unexpected();
        }
    }

    private static IResult Unanswered(HttpContext http) => http.Response.StatusCode switch
    {
        var status when SitePages.IsForPeople(http.Request) => SitePages.Problem(http, status),
        StatusCodes.Status405MethodNotAllowed => Problems.WrongMethod(),
        _ => Problems.NoSuchRoute(),
    };

    /// <summary>The pattern, not the path: a path may hold a token.</summary>
    private static string Route(HttpContext http) => http.GetEndpoint()?.DisplayName ?? "unrouted";
}
