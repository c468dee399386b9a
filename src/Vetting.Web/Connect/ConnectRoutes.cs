using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Site;

namespace Vetting.Web.Connect;

internal static class ConnectRoutes
{
    public static IServiceCollection AddConnectPages(this IServiceCollection services) => services
        .AddSingleton<ConsentSession>()
        .AddTransient<ConnectPages>();

    public static void MapConnect(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/connect/back/{platform}", (string platform, ConnectPages pages, HttpContext http) =>
            pages.BackAsync(platform, http));
        routes.MapLook("/connect/{token}", (string token, ConnectPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        routes.MapPost("/connect/{token}/disconnect", (string token, ConnectPages pages, HttpContext http) =>
            pages.DisconnectAsync(token, http));
        routes.MapPost("/connect/{token}/proof", (string token, ConnectPages pages, HttpContext http) =>
            pages.LookAsync(token, http));
        routes.MapPost("/connect/{token}/{platform}",
            (string token, string platform, ConnectPages pages, HttpContext http) =>
                pages.StartAsync(token, platform, http));
        // A reload of the page that leads to the platform.
        routes.MapLook("/connect/{token}/{platform}", (string token, string platform) =>
            new SeeOther($"/connect/{Uri.EscapeDataString(token)}"));
    }
}
