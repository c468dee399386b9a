using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Web.Site;

namespace Vetting.Web.Rights;

internal static class ErasureRoutes
{
    /// <summary>The brand’s and the operators’.</summary>
    public static void MapErasures(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/erasures", (string brand, ErasurePages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapLook("/desk/{brand}/erasures/{id}", (string brand, string id, ErasurePages pages, HttpContext http) =>
            pages.ShowAsync(brand, id, http));
        routes.MapLook("/ops/erasures/{id}", (string id, ErasurePages pages, HttpContext http) =>
            pages.ShowToOperatorAsync(id, http));
        routes.MapPost("/ops/{id}/erase", (string id, ErasurePages pages, HttpContext http) =>
            pages.EraseAsync(id, http));
    }
}
