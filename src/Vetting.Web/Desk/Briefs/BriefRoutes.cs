using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.Briefs;

internal static class BriefRoutes
{
    public static void MapBriefs(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/briefs", (string brand, BriefPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapLook("/desk/{brand}/new-brief", (string brand, BriefPages pages, HttpContext http) =>
            pages.NewAsync(brand, http));
        routes.MapPost("/desk/{brand}/new-brief", (string brand, BriefPages pages, HttpContext http) =>
            pages.CreateAsync(brand, http));
        routes.MapLook("/desk/{brand}/briefs/{brief}",
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.ShowAsync(brand, brief, http));
        routes.MapPost("/desk/{brand}/briefs/{brief}",
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.SaveAsync(brand, brief, http));
        routes.MapLook("/desk/{brand}/briefs/{brief}/versions",
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.VersionsAsync(brand, brief, http));
    }
}
