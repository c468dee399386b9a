using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Branding;

namespace Vetting.Web.Site;

/// <summary>An HTML page as an answer, with the headers every page carries.</summary>
internal sealed class PageResult<TPage>(
    Reader reader,
    IDictionary<string, object?> parameters,
    int status = StatusCodes.Status200OK,
    PagePolicy? policy = null,
    BrandLook? look = null)
    : IResult, IStatusCodeHttpResult
    where TPage : IComponent
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var renderer = httpContext.RequestServices.GetRequiredService<PageRenderer>();
        var html = await renderer.RenderAsync<TPage>(reader, parameters, look);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = reader.Language;
        response.Headers.Vary = "Accept-Language";
        (policy ?? PagePolicy.Strict).Apply(response);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.WriteAsync(html, Encoding.UTF8, httpContext.RequestAborted);
    }
}
