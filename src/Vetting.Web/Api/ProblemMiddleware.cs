using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Api;

/// <summary>Puts <see cref="FailureAnswers"/> around all that follows.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, FailureAnswers failures)
{
    public Task InvokeAsync(HttpContext http) => failures.GuardAsync(http, next);
}
