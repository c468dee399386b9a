using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Rights;
using Vetting.Web.Site;

namespace Vetting.Web.Asking;

internal static class CreatorRoutes
{
    public static IServiceCollection AddCreatorPages(this IServiceCollection services) => services
        .AddTransient<AskingPages>()
        .AddTransient<RightsPages>();

    /// <summary>Where the links in creators’ mails lead.</summary>
    public static void MapCreator(this IEndpointRouteBuilder links)
    {
        links.MapLook("/creator/{token}", (string token, AskingPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/creator/{token}", (string token, AskingPages pages, HttpContext http) =>
            pages.ActAsync(token, http));
        links.MapLook("/creator/{token}/data", (string token, RightsPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapLook("/creator/{token}/data.json", (string token, RightsPages pages, HttpContext http) =>
            pages.ExportAsync(token, http));
        links.MapLook("/creator/{token}/erase", (string token, RightsPages pages, HttpContext http) =>
            pages.AskAsync(token, http));
        links.MapPost("/creator/{token}/erase", (string token, RightsPages pages, HttpContext http) =>
            pages.EraseAsync(token, http));
    }
}
