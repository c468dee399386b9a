using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Brands;
using Vetting.Core.Review;

namespace Vetting.Web.Site;

/// <summary>The pages that belong to no feature.</summary>
public static class SitePages
{
    private const int MostDesks = 20;

    /// <summary>GET /</summary>
    public static IResult Home(HttpContext http)
    {
        var hasInbox = http.RequestServices.GetService<IDevelopmentInbox>() is not null;
        var brands = http.RequestServices.GetRequiredService<IBrandDirectory>().All;
        return new PageResult<HomePage>(ReaderChoice.Of(http), new Dictionary<string, object?>
        {
            [nameof(HomePage.HasInbox)] = hasInbox,
            // Whom else a host serves is nobody's business.
            [nameof(HomePage.Desks)] = hasInbox || brands.Count == 1 ? brands.Take(MostDesks).ToList() : [],
        });
    }

    /// <summary>A page for an answer that has none: 404, 503, 500 and the rest.</summary>
    public static IResult Problem(HttpContext http, int status)
    {
        var (heading, advice) = status switch
        {
            StatusCodes.Status404NotFound => (HomeWords.NotFound, HomeWords.NotFoundDo),
            StatusCodes.Status503ServiceUnavailable => (HomeWords.Away, HomeWords.AwayDo),
            >= StatusCodes.Status500InternalServerError => (HomeWords.Failed, HomeWords.FailedDo),
            _ => (HomeWords.Refused, HomeWords.NotFoundDo),
        };
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        return Notice.Page(ReaderChoice.Of(http), status, heading, [advice]);
    }

    /// <summary>
    /// True where a person is looking, not a program: everything but the API, its description and the probes.
    /// </summary>
    public static bool IsForPeople(HttpRequest request) =>
        !new[] { "/api", "/openapi", "/health", "/assets" }.Any(prefix =>
            request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
