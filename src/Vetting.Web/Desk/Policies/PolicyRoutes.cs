using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Core.Policies;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.Policies;

internal static class PolicyRoutes
{
    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/policy", (string brand, PolicyPages pages, HttpContext http) =>
            pages.ShowAsync(brand, EffectivePolicies.DefaultName, http));
        routes.MapPost("/desk/{brand}/policy", (string brand, PolicyPages pages, HttpContext http) =>
            pages.SaveAsync(brand, EffectivePolicies.DefaultName, http));
        routes.MapLook("/desk/{brand}/policy/{name}",
            (string brand, string name, PolicyPages pages, HttpContext http) => pages.ShowAsync(brand, name, http));
        routes.MapPost("/desk/{brand}/policy/{name}", (string brand, string name, PolicyPages pages, HttpContext http) =>
            pages.SaveAsync(brand, name, http));
        routes.MapLook("/desk/{brand}/policy/{name}/versions",
            (string brand, string name, PolicyPages pages, HttpContext http) => pages.VersionsAsync(brand, name, http));
        routes.MapLook("/desk/{brand}/briefs/{brief}/policy",
            (string brand, string brief, PolicyPages pages, HttpContext http) => pages.ShowPartAsync(brand, brief, http));
        routes.MapPost("/desk/{brand}/briefs/{brief}/policy",
            (string brand, string brief, PolicyPages pages, HttpContext http) => pages.SavePartAsync(brand, brief, http));
    }
}
