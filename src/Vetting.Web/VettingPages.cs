using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Web.Api;
using Vetting.Web.Asking;
using Vetting.Web.Branding;
using Vetting.Web.Campaigns;
using Vetting.Web.Connect;
using Vetting.Web.Desk;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.Policies;
using Vetting.Web.Door;
using Vetting.Web.Dossiers;
using Vetting.Web.Inbox;
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
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Pages and mails. Needs Core's ports, <see cref="Security.IApiKeys"/> and the setting Web:PublicAddress.
    /// </summary>
    public static IServiceCollection AddVettingPages(this IServiceCollection services)
    {
        return services
            .AddVettingWebOptions()
            .AddDossierPages()
            .AddSingleton<BrandLooks>()
            .AddSingleton<IMailComposer, MailComposer>()
            .AddTransient<BrandAssets>()
            .AddSingleton<TeamNewsComposer>()
            .AddSingleton<ITeamNewsComposer>(provider => provider.GetRequiredService<TeamNewsComposer>())
            .AddTransient(provider => new ChatPages(
                provider.GetRequiredService<BrandPages>(),
                provider.GetRequiredService<IBrandProfiles>(),
                provider.GetRequiredService<ISecretBox>(),
                provider.GetRequiredService<IChatSender>(),
                provider.GetRequiredService<TeamNewsComposer>()))
            .AddTransient(provider => new HoursPages(
                provider.GetRequiredService<BrandPages>(), provider.GetRequiredService<IBrandProfiles>()))
            .AddTransient(provider => new CalendarPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<CalendarDesk>(),
                provider.GetRequiredService<BrandLooks>(),
                provider.GetRequiredService<IOptions<VettingWebOptions>>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddTransient(provider => new BrandPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<IBrandProfiles>(),
                provider.GetRequiredService<IBrandDirectory>(),
                provider.GetRequiredService<PageRenderer>(),
                provider.GetRequiredService<IOptions<VettingWebOptions>>()))
            .AddAttemptLimits()
            .AddTransient<ReviewAnswers>()
            .AddTransient<ReviewPages>()
            .AddTransient<RightsPages>()
            .AddTransient<AskingPages>()
            .AddSingleton<CheckLimits>()
            .AddSingleton<ChannelNotes>()
            .AddTransient(provider => new DoorPages(
                provider.GetRequiredService<DoorDesk>(),
                provider.GetRequiredService<InvitedDesk>(),
                provider.GetRequiredService<ChannelNotes>(),
                provider.GetRequiredService<CheckLimits>(),
                provider.GetRequiredService<BrandLooks>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddTransient(provider => new ErasurePages(
                provider.GetRequiredService<ErasureDesk>(),
                provider.GetRequiredService<ErasureTerms>(),
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<OpsSession>(),
                provider.GetRequiredService<BrandLooks>()))
            .AddTransient<DeskSession>()
            .AddTransient<DeskDossiers>()
            .AddWatchPages()
            .AddTransient(provider => new DeskSignInPages(
                provider.GetRequiredService<SignInDesk>(),
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<IBrandDirectory>()))
            .AddTransient(provider => new DeskPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<CandidateIndex>(),
                provider.GetRequiredService<DeskDossiers>(),
                provider.GetRequiredService<MemberDirectory>(),
                provider.GetRequiredService<IBriefStore>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<PastCampaigns>(),
                provider.GetRequiredService<IBrandProfiles>()))
            .AddTransient(provider => new AgreementPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<CandidateIndex>(),
                provider.GetRequiredService<IPolicyStore>(),
                provider.GetRequiredService<IBriefStore>()))
            .AddTransient(provider => new DeskVettingPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<DeskDossiers>(),
                provider.GetRequiredService<DecisionDesk>(),
                provider.GetRequiredService<CorrectionDesk>(),
                provider.GetRequiredService<ContestDesk>(),
                provider.GetRequiredService<IContentStore>(),
                provider.GetRequiredService<IDecisionLog>(),
                provider.GetRequiredService<RecordCheck>(),
                provider.GetRequiredService<CandidateIndex>(),
                provider.GetRequiredService<INotes>(),
                provider.GetRequiredService<NoteTaking>(),
                provider.GetRequiredService<EvidenceView>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddTransient(provider => new DeskBesidePages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<DeskDossiers>(),
                provider.GetRequiredService<IContentStore>(),
                provider.GetRequiredService<IDecisionLog>(),
                provider.GetRequiredService<RecordCheck>(),
                provider.GetRequiredService<EvidenceView>()))
            .AddTransient(provider => new BulkDecisionPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<CandidateIndex>(),
                provider.GetRequiredService<DecisionDesk>(),
                provider.GetRequiredService<IBriefStore>(),
                provider.GetRequiredService<IFailureClassifier>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddTransient<InvitedPages>()
            .AddTransient(provider => new InvitationPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<InvitationDesk>(),
                provider.GetRequiredService<IBriefStore>(),
                provider.GetRequiredService<IOptions<VettingWebOptions>>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddTransient(provider => new MemberPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<MemberDirectory>(),
                provider.GetRequiredService<MemberDesk>(),
                provider.GetRequiredService<SignInDesk>()))
            .AddBriefPages()
            .AddTransient<CampaignPages>()
            .AddTransient(provider => new DeskEventPages(
                provider.GetRequiredService<DeskSession>(),
                provider.GetRequiredService<IBrandDirectory>(),
                provider.GetRequiredService<IEventLog>(),
                provider.GetRequiredService<EventSending>(),
                provider.GetRequiredService<CandidateIndex>()))
            .AddTransient(provider => new OpsEventPages(
                provider.GetRequiredService<OpsSession>(),
                provider.GetRequiredService<IEventLog>(),
                provider.GetRequiredService<EventSending>()))
            .AddTransient(provider => new OpsWatchPages(
                provider.GetRequiredService<OpsSession>(),
                provider.GetRequiredService<IWatches>(),
                provider.GetRequiredService<IFlows>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ConsentSession>()
            .AddTransient(provider => ActivatorUtilities.CreateInstance<ConnectPages>(provider))
            .AddTransient<OpsSession>()
            .AddTransient(provider => new SignInPages(
                provider.GetRequiredService<OpsSession>(), provider.GetRequiredService<AttemptLimits>()))
            .AddTransient(provider => new OpsPages(
                provider.GetRequiredService<OperatorDesk>(),
                provider.GetRequiredService<RunSearcher>(),
                provider.GetRequiredService<IStepLog>(),
                provider.GetService<IDevelopmentInbox>(),
                provider.GetRequiredService<Reconciler>(),
                provider.GetRequiredService<IVettingStore>(),
                provider.GetRequiredService<LostContents>(),
                provider.GetRequiredService<RecordCheck>(),
                provider.GetRequiredService<Verification>(),
                provider.GetRequiredService<IQuotaLedger>(),
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
        routes.MapMethods("/brand/accent/{version}/{colour}.css", Look, BrandAssets.Style);
        routes.MapMethods("/brand/{brand}/{sha256}.png", Look,
            (string brand, string sha256, BrandAssets assets, HttpContext http) => assets.LogoAsync(brand, sha256, http));
        var links = routes.MapGroup("").AddEndpointFilter(
            new LinkLimit(app.ServiceProvider.GetRequiredService<AttemptLimits>()));
        links.MapMethods("/review/{token}", Look, (string token, ReviewPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapMethods("/review/{token}/summary", Look, (string token, ReviewPages pages, HttpContext http) =>
            pages.SummariseAsync(token, http));
        links.MapMethods("/review/{token}/record", Look, (string token, ReviewPages pages, HttpContext http) =>
            pages.ShowRecordAsync(token, http));
        links.MapMethods("/review/{token}/dossier.zip", Look, (string token, ReviewPages pages, HttpContext http) =>
            pages.DownloadAsync(token, http));
        links.MapPost("/review/{token}", (string token, ReviewPages pages, HttpContext http) =>
            pages.DecideAsync(token, http));
        links.MapPost("/review/{token}/take-back", (string token, ReviewPages pages, HttpContext http) =>
            pages.TakeBackAsync(token, http));
        links.MapWatchLinks();
        links.MapPost("/review/{token}/correct", (string token, ReviewPages pages, HttpContext http) =>
            pages.CorrectAsync(token, http));
        links.MapPost("/review/{token}/notes", (string token, ReviewPages pages, HttpContext http) =>
            pages.NoteAsync(token, http));
        links.MapPost("/review/{token}/contests", (string token, ReviewPages pages, HttpContext http) =>
            pages.LookAsync(token, http));
        links.MapGet("/review/{token}/files/{note}", (string token, string note, ReviewPages pages, HttpContext http) =>
            pages.FileAsync(token, note, http));
        routes.MapMethods("/apply/{brand}/{brief}", Look,
            (string brand, string brief, DoorPages pages, HttpContext http) => pages.ShowAsync(brand, brief, http));
        routes.MapPost("/apply/{brand}/{brief}",
            (string brand, string brief, DoorPages pages, HttpContext http) => pages.ApplyAsync(brand, brief, http));
        routes.MapPost("/apply/{brand}/{brief}/check",
            (string brand, string brief, DoorPages pages, HttpContext http) => pages.CheckAsync(brand, brief, http));
        links.MapMethods("/apply/{brand}/{brief}/{token}", Look,
            (string brand, string brief, string token, DoorPages pages, HttpContext http) =>
                pages.ShowAsync(brand, brief, http, token));
        links.MapPost("/apply/{brand}/{brief}/{token}",
            (string brand, string brief, string token, DoorPages pages, HttpContext http) =>
                pages.ApplyAsync(brand, brief, http, token));
        links.MapMethods("/invitation/{token}", Look, (string token, InvitedPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/invitation/{token}", (string token, InvitedPages pages, HttpContext http) =>
            pages.ActAsync(token, http));
        links.MapMethods("/creator/{token}", Look, (string token, AskingPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/creator/{token}", (string token, AskingPages pages, HttpContext http) =>
            pages.ActAsync(token, http));
        links.MapMethods("/calendar/{token}.ics", Look, (string token, CalendarPages pages, HttpContext http) =>
            pages.FeedAsync(token, http));
        links.MapMethods("/creator/{token}/data", Look, (string token, RightsPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapMethods("/creator/{token}/data.json", Look, (string token, RightsPages pages, HttpContext http) =>
            pages.ExportAsync(token, http));
        links.MapMethods("/creator/{token}/erase", Look, (string token, RightsPages pages, HttpContext http) =>
            pages.AskAsync(token, http));
        links.MapPost("/creator/{token}/erase", (string token, RightsPages pages, HttpContext http) =>
            pages.EraseAsync(token, http));
        MapDesk(routes);
        routes.MapConnect();
        routes.MapMethods("/ops", Look, (OpsPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapMethods("/ops/sign-in", Look, (SignInPages pages, HttpContext http) => pages.Show(http));
        routes.MapPost("/ops/sign-in", (SignInPages pages, HttpContext http) => pages.SignInAsync(http));
        routes.MapPost("/ops/reconcile", (OpsPages pages, HttpContext http) => pages.ReconcileAsync(http));
        routes.MapPost("/ops/sign-out", (SignInPages pages, HttpContext http) => pages.SignOutAsync(http));
        routes.MapMethods("/ops/verify", Look, (OpsPages pages, HttpContext http) => pages.VerifyAsync(http));
        routes.MapMethods("/ops/webhooks", Look, (OpsEventPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapMethods("/ops/watches", Look, (OpsWatchPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapPost("/ops/webhooks/{brand}/{id}/replay",
            (string brand, string id, OpsEventPages pages, HttpContext http) => pages.ReplayAsync(brand, id, http));
        routes.MapMethods("/ops/{id}", Look, (string id, OpsPages pages, HttpContext http) =>
            pages.ShowAsync(id, http));
        routes.MapMethods("/ops/erasures/{id}", Look, (string id, ErasurePages pages, HttpContext http) =>
            pages.ShowToOperatorAsync(id, http));
        routes.MapPost("/ops/{id}/erase", (string id, ErasurePages pages, HttpContext http) =>
            pages.EraseAsync(id, http));
        routes.MapPost("/ops/{id}/{action}", (string id, string action, OpsPages pages, HttpContext http) =>
            pages.ActAsync(id, action, http));
        return app;
    }

    private static void MapDesk(RouteGroupBuilder routes)
    {
        routes.MapMethods("/desk/{brand}", Look, (string brand, DeskPages pages, HttpContext http) =>
            pages.HomeAsync(brand, http));
        routes.MapMethods("/desk/{brand}/sign-in", Look, (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.Show(brand, http));
        routes.MapPost("/desk/{brand}/sign-in", (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.AskAsync(brand, http));
        routes.MapMethods("/desk/{brand}/sign-in/{token}", Look,
            (string brand, string token, DeskSignInPages pages, HttpContext http) =>
                pages.ShowLinkAsync(brand, token, http));
        routes.MapPost("/desk/{brand}/sign-in/{token}",
            (string brand, string token, DeskSignInPages pages, HttpContext http) =>
                pages.EnterAsync(brand, token, http));
        routes.MapPost("/desk/{brand}/sign-out", (string brand, DeskSignInPages pages, HttpContext http) =>
            pages.SignOutAsync(brand, http));
        routes.MapMethods("/desk/{brand}/candidates", Look, (string brand, DeskPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapMethods("/desk/{brand}/agreement", Look, (string brand, AgreementPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapGet("/desk/{brand}/candidates.csv", (string brand, DeskPages pages, HttpContext http) =>
            pages.ExportAsync(brand, csv: true, http));
        routes.MapGet("/desk/{brand}/candidates.json", (string brand, DeskPages pages, HttpContext http) =>
            pages.ExportAsync(brand, csv: false, http));
        routes.MapMethods("/desk/{brand}/compare", Look, (string brand, DeskPages pages, HttpContext http) =>
            pages.CompareAsync(brand, http));
        routes.MapWatches();
        routes.MapMethods("/desk/{brand}/vettings/{id}", Look,
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.ShowAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.DecideAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/take-back",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.TakeBackAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/correct",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.CorrectAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/contests",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.LookAsync(brand, id, http));
        routes.MapPost("/desk/{brand}/vettings/{id}/notes",
            (string brand, string id, DeskVettingPages pages, HttpContext http) => pages.NoteAsync(brand, id, http));
        routes.MapGet("/desk/{brand}/vettings/{id}/files/{note}",
            (string brand, string id, string note, DeskVettingPages pages, HttpContext http) =>
                pages.FileAsync(brand, id, note, http));
        routes.MapMethods("/desk/{brand}/decide", Look, (string brand, BulkDecisionPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapPost("/desk/{brand}/decide", (string brand, BulkDecisionPages pages, HttpContext http) =>
            pages.DecideAsync(brand, http));
        routes.MapMethods("/desk/{brand}/calendar", Look, (string brand, CalendarPages pages, HttpContext http) =>
            pages.ShowAsync(brand, http));
        routes.MapPost("/desk/{brand}/calendar", (string brand, CalendarPages pages, HttpContext http) =>
            pages.RenewAsync(brand, http));
        routes.MapPost("/desk/{brand}/calendar/end", (string brand, CalendarPages pages, HttpContext http) =>
            pages.EndAsync(brand, http));
        MapBrand(routes.MapGroup("/desk/{brand}/brand"));
        MapInvitations(routes.MapGroup("/desk/{brand}/briefs/{brief}/invitations"));
        routes.MapMethods("/desk/{brand}/erasures", Look, (string brand, ErasurePages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapMethods("/desk/{brand}/erasures/{id}", Look,
            (string brand, string id, ErasurePages pages, HttpContext http) => pages.ShowAsync(brand, id, http));
        routes.MapMethods("/desk/{brand}/vettings/{id}/summary", Look,
            (string brand, string id, DeskBesidePages pages, HttpContext http) => pages.SummariseAsync(brand, id, http));
        routes.MapMethods("/desk/{brand}/vettings/{id}/record", Look,
            (string brand, string id, DeskBesidePages pages, HttpContext http) => pages.ShowRecordAsync(brand, id, http));
        routes.MapMethods("/desk/{brand}/vettings/{id}/dossier.zip", Look,
            (string brand, string id, DeskBesidePages pages, HttpContext http) => pages.DownloadAsync(brand, id, http));
        routes.MapMethods("/desk/{brand}/webhooks", Look, (string brand, DeskEventPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapPost("/desk/{brand}/webhooks/{id}/replay",
            (string brand, string id, DeskEventPages pages, HttpContext http) => pages.ReplayAsync(brand, id, http));
        routes.MapMethods("/desk/{brand}/members", Look, (string brand, MemberPages pages, HttpContext http) =>
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
        routes.MapBriefs();
        routes.MapCampaigns();
        routes.MapPolicies();
        routes.MapPost("/desk/{brand}/sign-out-everywhere", (string brand, MemberPages pages, HttpContext http) =>
            pages.SignOutEverywhereAsync(brand, http));
    }

    private static void MapBrand(RouteGroupBuilder routes)
    {
        routes.MapMethods("", Look, (string brand, BrandPages pages, HttpContext http) => pages.ShowAsync(brand, http));
        routes.MapPost("", (string brand, BrandPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/hours", (string brand, HoursPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/hours/remove", (string brand, HoursPages pages, HttpContext http) => pages.RemoveAsync(brand, http));
        routes.MapPost("/chat", (string brand, ChatPages pages, HttpContext http) => pages.SaveAsync(brand, http));
        routes.MapPost("/chat/remove", (string brand, ChatPages pages, HttpContext http) => pages.RemoveAsync(brand, http));
        routes.MapPost("/logo", (string brand, BrandPages pages, HttpContext http) => pages.SaveLogoAsync(brand, http));
        routes.MapPost("/logo/remove", (string brand, BrandPages pages, HttpContext http) =>
            pages.RemoveLogoAsync(brand, http));
        routes.MapMethods("/mails/{mail}", Look, (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ShowMailAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.SaveMailAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}/reset", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ResetMailAsync(brand, mail, http));
        routes.MapMethods("/mails/{mail}/preview", Look, (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.ShowPreviewAsync(brand, mail, http));
        routes.MapPost("/mails/{mail}/preview", (string brand, string mail, BrandPages pages, HttpContext http) =>
            pages.PreviewMailAsync(brand, mail, http));
    }

    private static void MapInvitations(RouteGroupBuilder routes)
    {
        routes.MapMethods("", Look, (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.ShowAsync(brand, brief, http));
        routes.MapPost("", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.InviteAsync(brand, brief, http));
        routes.MapGet("/code.svg", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.CodeAsync(brand, brief, http));
        routes.MapMethods("/poster", Look, (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.PosterAsync(brand, brief, http));
        routes.MapPost("/{id}/again", (string brand, string brief, string id, InvitationPages pages, HttpContext http) =>
            pages.SendAgainAsync(brand, brief, id, http));
        routes.MapPost("/{id}/withdraw", (string brand, string brief, string id, InvitationPages pages, HttpContext http) =>
            pages.WithdrawAsync(brand, brief, id, http));
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
