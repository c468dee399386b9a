using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Vetting.Web.Api;

internal static class NextPage
{
    /// <summary>The Link header of RFC 8288 for the same question, one page on.</summary>
    public static string Link(HttpRequest request, string continuation)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != "continuation"))
        {
            { "continuation", continuation },
        };
        var path = (request.PathBase + request.Path).ToUriComponent();
        return $"<{path}{query.ToQueryString().ToUriComponent()}>; rel=\"next\"";
    }
}
