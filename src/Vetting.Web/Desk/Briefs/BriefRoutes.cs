using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vetting.Web.Desk.Briefs;

internal static class BriefRoutes
{
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBriefs(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/desk/{brand}/briefs", Look, (string brand, BriefPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapMethods("/desk/{brand}/new-brief", Look, (string brand, BriefPages pages, HttpContext http) =>
            pages.NewAsync(brand, http));
        routes.MapPost("/desk/{brand}/new-brief", (string brand, BriefPages pages, HttpContext http) =>
            pages.CreateAsync(brand, http));
        routes.MapMethods("/desk/{brand}/briefs/{brief}", Look,
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.ShowAsync(brand, brief, http));
        routes.MapPost("/desk/{brand}/briefs/{brief}",
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.SaveAsync(brand, brief, http));
        routes.MapMethods("/desk/{brand}/briefs/{brief}/versions", Look,
            (string brand, string brief, BriefPages pages, HttpContext http) => pages.VersionsAsync(brand, brief, http));
    }
}
