using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Api;

/// <summary>Answers what no endpoint answered: exceptions, and addresses that do not exist.</summary>
public sealed class FailureAnswers(IFailureClassifier classifier, ILogger<FailureAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var answer = For(httpContext, exception);
        // Writing to a client that hung up would fail again, and with it the function that the request called.
        if (!httpContext.RequestAborted.IsCancellationRequested)
            await answer.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>For answers of a status and nothing else.</summary>
    internal static Task AnswerAsync(StatusCodeContext bare) => bare.HttpContext.Response.StatusCode is 404 or 405
        ? Unanswered(bare.HttpContext).ExecuteAsync(bare.HttpContext)
        : Task.CompletedTask;

    /// <summary>A page where a person is looking, problem details for a program.</summary>
    internal IResult For(HttpContext http, Exception failure)
    {
        var problem = ProblemOf(http, failure);
        if (failure is RecordChangedException changed && SitePages.IsForPeople(http.Request))
        {
            return Notice.Page(
                ReaderChoice.Of(http), problem.Status, Review.NoticeWords.Changed, [changed.Sentence]);
        }

        return SitePages.IsForPeople(http.Request) ? SitePages.Problem(http, problem.Status) : problem;
    }

    private Answer ProblemOf(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return Problems.BadRequest(bad.StatusCode, bad.Message);
            case RecordChangedException changed:
                log.Changed(http.Request.Method, Route(http), changed.Message);
                return Problems.RecordChanged(changed.Sentence.En);
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
    private static string Route(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "unrouted";
}
