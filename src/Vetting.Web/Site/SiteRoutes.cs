using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Web.Branding;

namespace Vetting.Web.Site;

internal static class SiteRoutes
{
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/", SitePages.Home);
        routes.MapLook("/assets/{file}", SiteAssets.Get);
        routes.MapLook("/brand/accent/{version}/{colour}.css", BrandAssets.Style);
        routes.MapLook("/brand/{brand}/{sha256}.png",
            (string brand, string sha256, BrandAssets assets, HttpContext http) =>
                assets.LogoAsync(brand, sha256, http));
    }
}
