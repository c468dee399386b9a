using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;
using Vetting.Web.Asking;
using Vetting.Web.Branding;
using Vetting.Web.Connect;
using Vetting.Web.Desk;
using Vetting.Web.Door;
using Vetting.Web.Dossiers;
using Vetting.Web.Invitations;
using Vetting.Web.Mail;
using Vetting.Web.Ops;
using Vetting.Web.Review;
using Vetting.Web.Rights;
using Vetting.Web.Security;
using Vetting.Web.Site;
using Vetting.Web.Watching;

namespace Vetting.Web;

/// <summary>Everything a person looks at, the same in every host.</summary>
public static class VettingPages
{
    /// <summary>
    /// Pages and mails. Needs Core's ports, <see cref="IApiKeys"/> and the setting Web:PublicAddress.
    /// </summary>
    public static IServiceCollection AddVettingPages(this IServiceCollection services) => services
        .AddVettingWebOptions()
        .AddAttemptLimits()
        .AddDossierPages()
        .AddSingleton<IMailComposer, MailComposer>()
        .AddTransient<ReviewAnswers>()
        .AddTransient<ReviewPages>()
        .AddCreatorPages()
        .AddDoorPages()
        .AddConnectPages()
        .AddDeskPages()
        .AddOpsPages()
        .AddTransient<ErasurePages>();

    /// <summary>Only what <see cref="DossierRenderer"/> needs: for a command line without storage or mail.</summary>
    public static IServiceCollection AddDossierPages(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<PageRenderer>()
        .AddSingleton(provider => new DossierRenderer(provider.GetRequiredService<PageRenderer>()));

    public static IEndpointRouteBuilder MapVettingPages(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("").ExcludeFromDescription();
        routes.MapSite();
        routes.MapDoor();
        routes.MapConnect();
        routes.MapDesk();
        routes.MapOps();
        routes.MapErasures();
        // Whoever guesses tokens is slowed down.
        var links = routes.MapGroup("").AddEndpointFilter(
            new LinkLimit(app.ServiceProvider.GetRequiredService<AttemptLimits>()));
        links.MapReview();
        links.MapWatchLinks();
        links.MapInvitationLinks();
        links.MapDoorLinks();
        links.MapCreator();
        links.MapCalendar();
        return app;
    }
}
