using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

internal static class OpsRoutes
{
    public static IServiceCollection AddOpsPages(this IServiceCollection services) => services
        .AddTransient<OpsSession>()
        .AddTransient<SignInPages>()
        .AddTransient<OpsPages>()
        .AddTransient<OpsEventPages>()
        .AddTransient<OpsWatchPages>();

    public static void MapOps(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/ops", (OpsPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapLook("/ops/sign-in", (SignInPages pages, HttpContext http) => pages.Show(http));
        routes.MapPost("/ops/sign-in", (SignInPages pages, HttpContext http) => pages.SignInAsync(http));
        routes.MapPost("/ops/reconcile", (OpsPages pages, HttpContext http) => pages.ReconcileAsync(http));
        routes.MapPost("/ops/sign-out", (SignInPages pages, HttpContext http) => pages.SignOutAsync(http));
        routes.MapLook("/ops/verify", (OpsPages pages, HttpContext http) => pages.VerifyAsync(http));
        routes.MapLook("/ops/watches", (OpsWatchPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapLook("/ops/webhooks", (OpsEventPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapPost("/ops/webhooks/{brand}/{id}/replay",
            (string brand, string id, OpsEventPages pages, HttpContext http) => pages.ReplayAsync(brand, id, http));
        routes.MapLook("/ops/{id}", (string id, OpsPages pages, HttpContext http) => pages.ShowAsync(id, http));
        routes.MapPost("/ops/{id}/{action}", (string id, string action, OpsPages pages, HttpContext http) =>
            pages.ActAsync(id, action, http));
    }
}
