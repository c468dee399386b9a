using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Creators;
using Vetting.Core.Events;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Telemetry;
using Vetting.Web.Api;
using Vetting.Web.Briefs;
using Vetting.Web.Policies;
using Vetting.Web.Rights;
using Vetting.Web.Security;
using Vetting.Web.Watching;
using Vetting.Web.Webhooks;

namespace Vetting.Web;

/// <summary>The HTTP API, the same in every host.</summary>
public static class VettingApi
{
    /// <summary>Needs Core's stores, an IFlows, an IPolicyStore and the setting Web:PublicAddress.</summary>
    public static IServiceCollection AddVettingApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidator>();
        services.AddVettingWebOptions();
        services.AddOptions<ErasureOptions>()
            .Bind(configuration.GetSection(ErasureOptions.Section))
            .Validate(
                options => options.IsValid,
                "Erasure:BackupDays should be 0 to 3650, or be left out, and Erasure:Settle 00:00:01 to 1.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<ErasureOptions>>().Value.ToTerms());
        services.AddOptions<WatchOptions>()
            .Bind(configuration.GetSection(WatchOptions.Section))
            .Validate(options => options.IsValid, "Watch:Every should be 00:00:01 to 180.00:00:00, or be left out.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<WatchOptions>>().Value.ToTerms());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BriefCheck>();
        services.TryAddSingleton<PolicyCheck>();
        services.TryAddSingleton<IFailureClassifier>(new FailureClassifier(failure => failure is TimeoutException));
        services.AddHealthChecks();
        services.AddHttpClient<IEventSender, EventWebhookClient>(http => http.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                UseCookies = false,
            });
        return services
            .AddSingleton<IApiKeys, ConfiguredApiKeys>()
            .AddSingleton<IBrandDirectory, ConfiguredBrandDirectory>()
            .AddExceptionHandler<FailureAnswers>()
            .AddAttemptLimits()
            .AddSingleton(provider => new SubmissionQueue(
                provider.GetRequiredService<IOptions<LimitOptions>>(), provider.GetService<VettingMetrics>()))
            .AddSingleton(provider => new SubmissionRoom(
                provider.GetRequiredService<IOptions<LimitOptions>>(), provider.GetService<VettingMetrics>()))
            .AddSingleton(provider => new ApiAccess(
                provider.GetRequiredService<IApiKeys>(), provider.GetRequiredService<IBrandDirectory>(),
                provider.GetRequiredService<AttemptLimits>()))
            .AddSingleton<EffectivePolicies>()
            .AddScoped<Admission>()
            .AddScoped(provider => new SubmissionEndpoint(
                provider.GetRequiredService<IBrandDirectory>(), provider.GetRequiredService<Admission>(),
                provider.GetRequiredService<AttemptLimits>(), provider.GetRequiredService<SubmissionQueue>(),
                provider.GetRequiredService<SubmissionRoom>(),
                provider.GetRequiredService<IOptions<VettingWebOptions>>(), provider.GetRequiredService<TimeProvider>()))
            .AddScoped<BriefEndpoints>()
            .AddScoped<PolicyEndpoints>()
            .AddScoped<CampaignEndpoints>()
            .AddScoped(provider => new ResultWebhook(
                provider.GetRequiredService<IBrandDirectory>(), provider.GetRequiredService<ResultDesk>(),
                provider.GetRequiredService<AttemptLimits>(), provider.GetRequiredService<TimeProvider>()))
            .AddScoped<VettingEndpoints>()
            .AddScoped<WatchEndpoints>()
            .AddScoped<ContestEndpoints>()
            .AddScoped<CreatorEndpoints>()
            .AddScoped<OpsEndpoints>()
            .AddScoped<HealthEndpoints>()
            .AddScoped<OpenApiEndpoint>();
    }

    /// <summary>
    /// Who asks, behind proxies that are trusted, and answers for exceptions and for addresses that do not exist; a client
    /// that hangs up is no exception. First in the pipeline.
    /// </summary>
    public static IApplicationBuilder UseVettingProblems(this IApplicationBuilder app) =>
        app.UseTrustedProxies().UseExceptionHandler(_ => { }).UseStatusCodePages(FailureAnswers.AnswerAsync);

    /// <summary>Under the names that openapi.json gives them.</summary>
    public static IEndpointRouteBuilder MapVettingApi(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/submissions/{brand}/{brief}",
            (SubmissionEndpoint api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.PostAsync(request, brand, brief, ct)).WithName("submit");
        app.MapGet("/api/brands/{brand}/briefs",
            (BriefEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listBriefs");
        app.MapPut("/api/brands/{brand}/briefs/{brief}",
            (BriefEndpoints api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.PutAsync(request, brand, brief, ct)).WithName("putBrief");
        app.MapGet("/api/brands/{brand}/briefs/{brief}",
            (BriefEndpoints api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.GetAsync(request, brand, brief, ct)).WithName("getBrief");
        app.MapGet("/api/brands/{brand}/briefs/{brief}/versions",
            (BriefEndpoints api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.ListVersionsAsync(request, brand, brief, ct)).WithName("listBriefVersions");
        app.MapGet("/api/brands/{brand}/briefs/{brief}/versions/{version}",
            (BriefEndpoints api, HttpRequest request, string brand, string brief, string version, CancellationToken ct) =>
                api.GetVersionAsync(request, brand, brief, version, ct)).WithName("getBriefVersion");
        app.MapGet("/api/brands/{brand}/policies",
            (PolicyEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listPolicies");
        app.MapPut("/api/brands/{brand}/policies/{name}",
            (PolicyEndpoints api, HttpRequest request, string brand, string name, CancellationToken ct) =>
                api.PutAsync(request, brand, name, ct)).WithName("putPolicy");
        app.MapGet("/api/brands/{brand}/policies/{name}",
            (PolicyEndpoints api, HttpRequest request, string brand, string name, CancellationToken ct) =>
                api.GetAsync(request, brand, name, ct)).WithName("getPolicy");
        app.MapGet("/api/brands/{brand}/policies/{name}/versions",
            (PolicyEndpoints api, HttpRequest request, string brand, string name, CancellationToken ct) =>
                api.ListVersionsAsync(request, brand, name, ct)).WithName("listPolicyVersions");
        app.MapGet("/api/brands/{brand}/policies/{name}/versions/{version}",
            (PolicyEndpoints api, HttpRequest request, string brand, string name, string version, CancellationToken ct) =>
                api.GetVersionAsync(request, brand, name, version, ct)).WithName("getPolicyVersion");
        MapCampaigns(app);
        MapWatches(app);
        app.MapGet("/api/brands/{brand}/vettings",
            (VettingEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listVettings");
        app.MapGet("/api/vettings/{id}",
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetAsync(request, id, ct)).WithName("getVetting");
        app.MapGet("/api/vettings/{id}/dossier",
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetDossierAsync(request, id, ct)).WithName("getDossier");
        app.MapGet("/api/vettings/{id}/decisions",
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetDecisionsAsync(request, id, ct)).WithName("getDecisions");
        app.MapGet("/api/vettings/{id}/contests",
            (ContestEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.ListAsync(request, id, ct)).WithName("getContests");
        app.MapPost("/api/vettings/{id}/contests",
            (ContestEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.PostAsync(request, id, ct)).WithName("bringContest");
        app.MapPut("/api/vettings/{id}/contests/{contest}/look",
            (ContestEndpoints api, HttpRequest request, string id, string contest, CancellationToken ct) =>
                api.PutLookAsync(request, id, contest, ct)).WithName("answerContest");
        app.MapDelete("/api/brands/{brand}/creators/{creator}",
            (CreatorEndpoints api, HttpRequest request, string brand, string creator, CancellationToken ct) =>
                api.DeleteAsync(request, brand, creator, ct)).WithName("eraseCreator");
        app.MapGet("/api/brands/{brand}/creators/{creator}/export",
            (CreatorEndpoints api, HttpRequest request, string brand, string creator, CancellationToken ct) =>
                api.ExportAsync(request, brand, creator, ct)).WithName("exportCreator");
        app.MapGet("/api/brands/{brand}/erasures",
            (CreatorEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listErasures");
        app.MapGet("/api/brands/{brand}/erasures/{id}",
            (CreatorEndpoints api, HttpRequest request, string brand, string id, CancellationToken ct) =>
                api.GetAsync(request, brand, id, ct)).WithName("getErasure");
        app.MapGet("/api/ops/instances",
            (OpsEndpoints api, HttpRequest request, CancellationToken ct) =>
                api.ListAsync(request, ct)).WithName("listInstances");
        app.MapGet("/api/ops/instances/{id}",
            (OpsEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetAsync(request, id, ct)).WithName("getInstance");
        app.MapPost("/api/ops/instances/{id}/{act}",
            (OpsEndpoints api, HttpRequest request, string id, string act, CancellationToken ct) =>
                api.PostAsync(request, id, act, ct)).WithName("controlInstance");
        app.MapGet("/api/ops/quotas", (OpsEndpoints api, HttpRequest request, CancellationToken ct) =>
            api.ListQuotasAsync(request, ct)).WithName("listQuotas");
        app.MapPost("/api/ops/reconcile", (OpsEndpoints api, HttpRequest request, CancellationToken ct) =>
            api.ReconcileAsync(request, ct)).WithName("reconcile");
        app.MapGet("/health/live", (HealthEndpoints api) => api.Live()).WithName("live");
        app.MapGet("/health/ready",
            (HealthEndpoints api, CancellationToken ct) => api.ReadyAsync(ct)).WithName("ready");
        app.MapGet("/openapi/v1.json", (OpenApiEndpoint api) => api.Get()).WithName("openApi");
        return app;
    }

    private static void MapWatches(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/brands/{brand}/watches",
            (WatchEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listWatches");
        app.MapGet("/api/brands/{brand}/watches/{id}",
            (WatchEndpoints api, HttpRequest request, string brand, string id, CancellationToken ct) =>
                api.GetAsync(request, brand, id, ct)).WithName("getWatch");
        app.MapPost("/api/brands/{brand}/watches/{id}/{act}",
            (WatchEndpoints api, HttpRequest request, string brand, string id, string act, CancellationToken ct) =>
                api.PostAsync(request, brand, id, act, ct)).WithName("controlWatch");
    }

    private static void MapCampaigns(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/brands/{brand}/campaigns",
            (CampaignEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct)).WithName("listCampaigns");
        app.MapPut("/api/brands/{brand}/campaigns/{campaign}",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.PutAsync(request, brand, campaign, ct)).WithName("putCampaign");
        app.MapGet("/api/brands/{brand}/campaigns/{campaign}",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.GetAsync(request, brand, campaign, ct)).WithName("getCampaign");
        app.MapGet("/api/brands/{brand}/campaigns/{campaign}/versions",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.ListVersionsAsync(request, brand, campaign, ct)).WithName("listCampaignVersions");
        app.MapGet("/api/brands/{brand}/campaigns/{campaign}/versions/{version}",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, string version, CancellationToken ct) =>
                api.GetVersionAsync(request, brand, campaign, version, ct)).WithName("getCampaignVersion");
        app.MapPut("/api/brands/{brand}/campaigns/{campaign}/results",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.PutResultsAsync(request, brand, campaign, ct)).WithName("putResults");
        app.MapGet("/api/brands/{brand}/campaigns/{campaign}/results",
            (CampaignEndpoints api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.ListResultsAsync(request, brand, campaign, ct)).WithName("listResults");
        app.MapPost("/api/results/{brand}/{campaign}",
            (ResultWebhook api, HttpRequest request, string brand, string campaign, CancellationToken ct) =>
                api.PostAsync(request, brand, campaign, ct)).WithName("sendResults");
    }
}
