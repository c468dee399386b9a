using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Site;

/// <summary>Leads to a page that holds what came of a form; neither address is told to anybody.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        PagePolicy.Strict.Apply(httpContext.Response);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
