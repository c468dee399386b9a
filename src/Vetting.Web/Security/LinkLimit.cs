using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Security;

/// <summary>Counts links that lead nowhere, before pages that a token opens.</summary>
internal sealed class LinkLimit(AttemptLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (limits.Wait(AttemptKind.Link, http) is { } wait)
            return Limited.Page(http, wait);
        var answer = await next(context);
        return answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound }
            && limits.Count(AttemptKind.Link, http, http.Request.RouteValues["token"]?.ToString() ?? "") is { } tooMany
                ? Limited.Page(http, tooMany)
                : answer;
    }
}
