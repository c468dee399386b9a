using Microsoft.AspNetCore.Http;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;

namespace Vetting.Web.Rights;

/// <summary>An export as a file, sent as it is written.</summary>
internal sealed class ExportResult(CreatorExport export, IReadOnlyList<VettingSummary> vettings, bool forBrand) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = $"attachment; filename=\"{vettings[0].Brand}-data.json\"";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await export.WriteAsync(response.Body, vettings, forBrand, httpContext.RequestAborted);
    }
}
