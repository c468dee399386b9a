using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Asking;
using Vetting.Web.Dossiers;
using Vetting.Web.Inbox;
using Vetting.Web.Mail;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web;

/// <summary>Everything a person looks at, the same in every host.</summary>
public static class VettingPages
{
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Pages and mails. Needs Core's ports, <see cref="Security.IApiKeys"/> and the setting Web:PublicAddress.
    /// </summary>
    public static IServiceCollection AddVettingPages(this IServiceCollection services)
    {
        return services
            .AddVettingWebOptions()
            .AddDossierPages()
            .AddSingleton<IMailComposer, MailComposer>()
            .AddAttemptLimits()
            .AddTransient<ReviewPages>()
            .AddTransient<AskingPages>()
            .AddTransient<OpsSession>()
            .AddTransient(provider => new SignInPages(
                provider.GetRequiredService<OpsSession>(), provider.GetRequiredService<AttemptLimits>()))
            .AddTransient(provider => new OpsPages(
                provider.GetRequiredService<OperatorDesk>(),
                provider.GetRequiredService<Reconciler>(),
                provider.GetRequiredService<IVettingStore>(),
                provider.GetRequiredService<RecordCheck>(),
                provider.GetRequiredService<Verification>(),
                provider.GetRequiredService<OpsSession>(),
                provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Only what <see cref="DossierRenderer"/> needs: for a command line without storage or mail.</summary>
    public static IServiceCollection AddDossierPages(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<PageRenderer>()
        .AddSingleton(provider => new DossierRenderer(provider.GetRequiredService<PageRenderer>()));

    public static IEndpointRouteBuilder MapVettingPages(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("").ExcludeFromDescription();
        routes.MapMethods("/", Look, SitePages.Home);
        routes.MapMethods("/assets/{file}", Look, SiteAssets.Get);
        var links = routes.MapGroup("").AddEndpointFilter(
            new LinkLimit(app.ServiceProvider.GetRequiredService<AttemptLimits>()));
        links.MapMethods("/review/{token}", Look, (string token, ReviewPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/review/{token}", (string token, ReviewPages pages, HttpContext http) =>
            pages.DecideAsync(token, http));
        links.MapMethods("/creator/{token}", Look, (string token, AskingPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/creator/{token}", (string token, AskingPages pages, HttpContext http) =>
            pages.ActAsync(token, http));
        routes.MapMethods("/ops", Look, (OpsPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapMethods("/ops/sign-in", Look, (SignInPages pages, HttpContext http) => pages.Show(http));
        routes.MapPost("/ops/sign-in", (SignInPages pages, HttpContext http) => pages.SignInAsync(http));
        routes.MapPost("/ops/reconcile", (OpsPages pages, HttpContext http) => pages.ReconcileAsync(http));
        routes.MapPost("/ops/sign-out", (SignInPages pages, HttpContext http) => pages.SignOutAsync(http));
        routes.MapMethods("/ops/verify", Look, (OpsPages pages, HttpContext http) => pages.VerifyAsync(http));
        routes.MapMethods("/ops/{id}", Look, (string id, OpsPages pages, HttpContext http) =>
            pages.ShowAsync(id, http));
        routes.MapPost("/ops/{id}/{action}", (string id, string action, OpsPages pages, HttpContext http) =>
            pages.ActAsync(id, action, http));
        return app;
    }

    /// <summary>The development inbox; needs an <see cref="IDevelopmentInbox"/>. For development only.</summary>
    public static IEndpointRouteBuilder MapDevelopmentInbox(this IEndpointRouteBuilder app)
    {
        var access = new InboxAccess(
            app.ServiceProvider.GetRequiredService<InboxKey>(), app.ServiceProvider.GetRequiredService<AttemptLimits>());
        var routes = app.MapGroup("/dev/inbox").ExcludeFromDescription();
        routes.AddEndpointFilter(async (call, next) => access.Refuse(call.HttpContext) ?? await next(call));
        routes.MapMethods("", Look, (IDevelopmentInbox inbox, HttpContext http) =>
            new InboxPages(inbox).ListAsync(http));
        routes.MapMethods("/{key}", Look, (string key, IDevelopmentInbox inbox, HttpContext http) =>
            new InboxPages(inbox).ShowAsync(key, http));
        routes.MapMethods("/{key}/html", Look, (string key, IDevelopmentInbox inbox, HttpContext http) =>
            new InboxPages(inbox).ShowHtmlAsync(key, http));
        return app;
    }
}
