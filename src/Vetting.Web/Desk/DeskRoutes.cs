using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Branding;
using Vetting.Web.Campaigns;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.OpenId;
using Vetting.Web.Desk.Policies;
using Vetting.Web.Invitations;
using Vetting.Web.Site;
using Vetting.Web.Watching;

namespace Vetting.Web.Desk;

internal static class DeskRoutes
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services) => services
        .AddTransient<DeskSession>()
        .AddTransient<DeskDossiers>()
        .AddTransient<DeskSignInPages>()
        .AddSingleton(provider => new OpenIdProvider(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
            {
                Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 1 << 20,
            },
            provider.GetRequiredService<TimeProvider>()))
        .AddTransient<OpenIdPages>()
        .AddTransient<DeskPages>()
        .AddTransient<AgreementPages>()
        .AddTransient<DeskVettingPages>()
        .AddTransient<DeskBesidePages>()
        .AddTransient<BulkDecisionPages>()
        .AddTransient<MemberPages>()
        .AddTransient<CalendarPages>()
        .AddTransient<DeskEventPages>()
        .AddBriefPages()
        .AddInvitationPages()
        .AddWatchPages()
        .AddBrandPages()
        .AddTransient<CampaignPages>();

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapLists();
        routes.MapVettings();
        routes.MapMembers();
        routes.MapBriefs();
        routes.MapPolicies();
        routes.MapInvitations();
        routes.MapWatches();
        routes.MapCampaigns();
        routes.MapBrand();
    }

    /// <summary>What calendar programs ask for.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder links)
    {
        links.MapLook("/calendar/{token}.ics", (string token, CalendarPages pages, HttpContext http) =>
            pages.FeedAsync(token, http));
    }

    private static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}", (string brand, DeskPages pages, HttpContext http) =>
            pages.HomeAsync(brand, http));
        routes.MapLook("/desk/{brand}/candidates", (string brand, DeskPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapLook("/desk/{brand}/agreement", (string brand, AgreementPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapGet("/desk/{brand}/candidates.csv", (string brand, DeskPages pages, HttpContext http) =>
            pages.ExportAsync(brand, csv: true, http));
        routes.MapGet("/desk/{brand}/candidates.json", (string brand, DeskPages pages, HttpContext http) =>
            pages.ExportAsync(brand, csv: false, http));
        routes.MapLook("/desk/{brand}/compare", (string brand, DeskPages pages, HttpContext http) =>
            pages.CompareAsync(brand, http));
        routes.MapLook("/desk/{brand}/decide", (string brand, BulkDecisionPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapPost("/desk/{brand}/decide", (string brand, BulkDecisionPages pages, HttpContext http) =>
            pages.DecideAsync(brand, http));
        routes.MapLook("/desk/{brand}/calendar", (string brand, CalendarPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapPost("/desk/{brand}/calendar", (string brand, CalendarPages pages, HttpContext http) =>
            pages.RenewAsync(brand, http));
        routes.MapPost("/desk/{brand}/calendar/end", (string brand, CalendarPages pages, HttpContext http) =>
            pages.EndAsync(brand, http));
        routes.MapLook("/desk/{brand}/webhooks", (string brand, DeskEventPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapPost("/desk/{brand}/webhooks/{id}/replay",
            (string brand, string id, DeskEventPages pages, HttpContext http) => pages.ReplayAsync(brand, id, http));
    }

    private static void MapVettings(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/vettings/{id}",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.ShowAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.DecideAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/take-back",
            (string brand, string id, DeskVettingPages pages, HttpContext http) =>
                pages.TakeBackAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/correct",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.CorrectAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/contests",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.LookAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/notes",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.NoteAsync(brand, id, http));
        routes.MapGet("/desk/{brand}/vettings/{id}/files/{note}",
            (string brand, string id, string note, DeskVettingPages pages, HttpContext http) =>
                pages.FileAsync(brand, id, note, http));
        routes.MapLook("/desk/{brand}/vettings/{id}/summary",
            (string brand, string id, DeskBesidePages pages, HttpContext http) =>
                pages.SummariseAsync(brand, id, http));
        routes.MapLook("/desk/{brand}/vettings/{id}/record",
            (string brand, string id, DeskBesidePages pages, HttpContext http) =>
                pages.ShowRecordAsync(brand, id, http));
        routes.MapLook("/desk/{brand}/vettings/{id}/dossier.zip",
            (string brand, string id, DeskBesidePages pages, HttpContext http) => pages.DownloadAsync(brand, id, http));
    }

    private static void MapMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/sign-in", (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.Show(brand, http));
        routes.MapPost("/desk/{brand}/sign-in", (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.AskAsync(brand, http));
        routes.MapLook("/desk/{brand}/sign-in/{token}",
            (string brand, string token, DeskSignInPages pages, HttpContext http) =>
                pages.ShowLinkAsync(brand, token, http));
        routes.MapPost("/desk/{brand}/sign-in/{token}",
            (string brand, string token, DeskSignInPages pages, HttpContext http) =>
                pages.EnterAsync(brand, token, http));
        routes.MapGet("/desk/{brand}/open-id", (string brand, OpenIdPages pages, HttpContext http) =>
            pages.GoAsync(brand, http));
        routes.MapGet("/desk/{brand}/open-id/back", (string brand, OpenIdPages pages, HttpContext http) =>
            pages.BackAsync(brand, http));
        routes.MapPost("/desk/{brand}/sign-out", (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.SignOutAsync(brand, http));
        routes.MapLook("/desk/{brand}/members", (string brand, MemberPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapPost("/desk/{brand}/members", (string brand, MemberPages pages, HttpContext http) =>
            pages.SaveAsync(brand, http));
        routes.MapPost("/desk/{brand}/members/absence", (string brand, MemberPages pages, HttpContext http) =>
            pages.BeAbsentAsync(brand, http));
        routes.MapPost("/desk/{brand}/members/me", (string brand, MemberPages pages, HttpContext http) =>
            pages.DescribeAsync(brand, http));
        routes.MapPost("/desk/{brand}/members/digest", (string brand, MemberPages pages, HttpContext http) =>
            pages.ChooseDigestAsync(brand, http));
        routes.MapPost("/desk/{brand}/members/remove", (string brand, MemberPages pages, HttpContext http) =>
            pages.RemoveAsync(brand, http));
        routes.MapPost("/desk/{brand}/sign-out-everywhere", (string brand, MemberPages pages, HttpContext http) =>
            pages.SignOutEverywhereAsync(brand, http));
    }
}
