using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Watching;
using Vetting.Web.Desk;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Watching;

internal static class WatchRoutes
{
    /// <summary>Pages and mails about watched creators.</summary>
    public static IServiceCollection AddWatchPages(this IServiceCollection services) => services
        .AddSingleton<IChangesComposer, ChangesComposer>()
        .AddTransient<WatchPages>();

    public static void MapWatches(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/watch", (string brand, WatchPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapLook("/desk/{brand}/watch/{id}",
            (string brand, string id, WatchPages pages, HttpContext http) => pages.ShowAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/watch/{id}/{act}",
            (string brand, string id, string act, WatchPages pages, HttpContext http) => pages.ActAsync(brand, id, act, http));
    }

    public static void MapWatchLinks(this IEndpointRouteBuilder links)
    {
        links.MapLook("/review/{token}/watch", (string token, WatchPages pages, HttpContext http) =>
            pages.OpenAsync(token, http));
        links.MapPost("/review/{token}/watch/{act}", (string token, string act, WatchPages pages, HttpContext http) =>
            pages.ActByLinkAsync(token, act, http));
    }
}
