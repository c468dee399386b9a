using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Api;

/// <summary>Turns what endpoints throw into an answer. Hosts without middleware guard each endpoint.</summary>
public sealed class FailureAnswers(IFailureClassifier classifier, ILogger<FailureAnswers> log)
{
    public async Task<IResult> GuardAsync(HttpContext http, Func<Task<IResult>> endpoint)
    {
        try
        {
            return await endpoint();
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
        {
            return For(http, failure);
        }
    }

    /// <summary>A page where a person is looking, problem details for a program.</summary>
    public IResult For(HttpContext http, Exception failure)
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

    /// <summary>The pattern, not the path: a path may hold a token.</summary>
    private static string Route(HttpContext http) => http.GetEndpoint()?.DisplayName ?? "unrouted";
}
