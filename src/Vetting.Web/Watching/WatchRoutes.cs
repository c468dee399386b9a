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

namespace Vetting.Web.Watching;

internal static class WatchRoutes
{
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Pages and mails about watched creators.</summary>
    public static IServiceCollection AddWatchPages(this IServiceCollection services) => services
        .AddSingleton<IChangesComposer, ChangesComposer>()
        .AddTransient(provider => new WatchPages(
            provider.GetRequiredService<WatchDesk>(),
            provider.GetRequiredService<DeskSession>(),
            provider.GetRequiredService<IBriefStore>(),
            provider.GetRequiredService<IContentStore>(),
            provider.GetRequiredService<IBrandDirectory>(),
            provider.GetRequiredService<IntegrityKey>()));

    public static void MapWatches(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/desk/{brand}/watch", Look, (string brand, WatchPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapMethods("/desk/{brand}/watch/{id}", Look,
            (string brand, string id, WatchPages pages, HttpContext http) => pages.ShowAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/watch/{id}/{act}",
            (string brand, string id, string act, WatchPages pages, HttpContext http) => pages.ActAsync(brand, id, act, http));
    }

    public static void MapWatchLinks(this IEndpointRouteBuilder links)
    {
        links.MapMethods("/review/{token}/watch", Look, (string token, WatchPages pages, HttpContext http) =>
            pages.OpenAsync(token, http));
        links.MapPost("/review/{token}/watch/{act}", (string token, string act, WatchPages pages, HttpContext http) =>
            pages.ActByLinkAsync(token, act, http));
    }
}
