using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

internal static class DoorRoutes
{
    public static IServiceCollection AddDoorPages(this IServiceCollection services) => services
        .AddSingleton<CheckLimits>()
        .AddSingleton<ChannelNotes>()
        .AddTransient<DoorPages>();

    public static void MapDoor(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/apply/{brand}/{brief}", (string brand, string brief, DoorPages pages, HttpContext http) =>
            pages.ShowAsync(brand, brief, http));
        routes.MapPost("/apply/{brand}/{brief}", (string brand, string brief, DoorPages pages, HttpContext http) =>
            pages.ApplyAsync(brand, brief, http));
        routes.MapPost("/apply/{brand}/{brief}/check",
            (string brand, string brief, DoorPages pages, HttpContext http) => pages.CheckAsync(brand, brief, http));
    }

    /// <summary>The door of whoever was invited.</summary>
    public static void MapDoorLinks(this IEndpointRouteBuilder links)
    {
        links.MapLook("/apply/{brand}/{brief}/{token}",
            (string brand, string brief, string token, DoorPages pages, HttpContext http) =>
                pages.ShowAsync(brand, brief, http, token));
        links.MapPost("/apply/{brand}/{brief}/{token}",
            (string brand, string brief, string token, DoorPages pages, HttpContext http) =>
                pages.ApplyAsync(brand, brief, http, token));
    }
}
