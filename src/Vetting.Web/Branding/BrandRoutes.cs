using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

internal static class BrandRoutes
{
    /// <summary>What is the brand’s own, and how pages and messages show it.</summary>
    public static IServiceCollection AddBrandPages(this IServiceCollection services) => services
        .AddSingleton<BrandLooks>()
        .AddTransient<BrandAssets>()
        .AddSingleton<TeamNewsComposer>()
        .AddSingleton<ITeamNewsComposer>(provider => provider.GetRequiredService<TeamNewsComposer>())
        .AddTransient<BrandPages>()
        .AddTransient<ChatPages>()
        .AddTransient<HoursPages>();

    public static void MapBrand(this IEndpointRouteBuilder desk)
    {
        var routes = desk.MapGroup("/desk/{brand}/brand");
        routes.MapLook("", (string brand, BrandPages pages, HttpContext http) => pages.ShowAsync(brand, http));
        routes.MapPost("", (string brand, BrandPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/hours", (string brand, HoursPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/hours/remove", (string brand, HoursPages pages, HttpContext http) =>
            pages.RemoveAsync(brand, http));
        routes.MapPost("/chat", (string brand, ChatPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/chat/remove", (string brand, ChatPages pages, HttpContext http) =>
            pages.RemoveAsync(brand, http));
        routes.MapPost("/logo", (string brand, BrandPages pages, HttpContext http) => pages.SaveLogoAsync(brand, http));
        routes.MapPost("/logo/remove", (string brand, BrandPages pages, HttpContext http) =>
            pages.RemoveLogoAsync(brand, http));
        routes.MapLook("/mails/{mail}", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ShowMailAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.SaveMailAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}/reset", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ResetMailAsync(brand, mail, http));
        routes.MapLook("/mails/{mail}/preview", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ShowPreviewAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}/preview", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.PreviewMailAsync(brand, mail, http));
    }
}
