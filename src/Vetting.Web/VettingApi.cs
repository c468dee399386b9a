using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Creators;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Web.Api;
using Vetting.Web.Security;
using Vetting.Web.Webhooks;

namespace Vetting.Web;

/// <summary>The HTTP API, the same in every host.</summary>
public static class VettingApi
{
    /// <summary>Needs Core's stores, an IFlowClient, an IPolicyStore and the setting Web:PublicAddress.</summary>
    public static IServiceCollection AddVettingApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsRules>();
        services.AddVettingWebOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFailureClassifier>(new FailureClassifier(failure => failure is TimeoutException));
        services.AddHealthChecks();
        services.AddHttpClient<IOutcomeSender, OutcomeWebhookClient>(http => http.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                UseCookies = false,
            });
        return services
            .AddSingleton<IApiKeys, ConfiguredApiKeys>()
            .AddSingleton<IBrandDirectory, ConfiguredBrandDirectory>()
            .AddSingleton<FailureAnswers>()
            .AddSingleton<ApiAccess>()
            .AddSingleton<EffectivePolicies>()
            .AddScoped<Admission>()
            .AddScoped<SubmissionEndpoint>()
            .AddScoped<BriefEndpoints>()
            .AddScoped<PolicyEndpoints>()
            .AddScoped<VettingEndpoints>()
            .AddScoped<OpsEndpoints>()
            .AddScoped<HealthEndpoints>()
            .AddScoped<OpenApiEndpoint>();
    }

    /// <summary>Problem details for exceptions and for addresses that do not exist. First in the pipeline.</summary>
    public static IApplicationBuilder UseVettingProblems(this IApplicationBuilder app) =>
        app.UseMiddleware<ProblemMiddleware>();

    public static IEndpointRouteBuilder MapVettingApi(this IEndpointRouteBuilder app)
    {
        app.Map(ApiRoutes.Submit,
            (SubmissionEndpoint api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.PostAsync(request, brand, brief, ct));
        app.Map(ApiRoutes.PutBrief,
            (BriefEndpoints api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.PutAsync(request, brand, brief, ct));
        app.Map(ApiRoutes.GetBrief,
            (BriefEndpoints api, HttpRequest request, string brand, string brief, CancellationToken ct) =>
                api.GetAsync(request, brand, brief, ct));
        app.Map(ApiRoutes.PutPolicy,
            (PolicyEndpoints api, HttpRequest request, string brand, string name, CancellationToken ct) =>
                api.PutAsync(request, brand, name, ct));
        app.Map(ApiRoutes.GetPolicy,
            (PolicyEndpoints api, HttpRequest request, string brand, string name, CancellationToken ct) =>
                api.GetAsync(request, brand, name, ct));
        app.Map(ApiRoutes.ListVettings,
            (VettingEndpoints api, HttpRequest request, string brand, CancellationToken ct) =>
                api.ListAsync(request, brand, ct));
        app.Map(ApiRoutes.GetVetting,
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetAsync(request, id, ct));
        app.Map(ApiRoutes.GetDossier,
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetDossierAsync(request, id, ct));
        app.Map(ApiRoutes.GetDecisions,
            (VettingEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetDecisionsAsync(request, id, ct));
        app.Map(ApiRoutes.ListInstances,
            (OpsEndpoints api, HttpRequest request, CancellationToken ct) =>
                api.ListAsync(request, ct));
        app.Map(ApiRoutes.GetInstance,
            (OpsEndpoints api, HttpRequest request, string id, CancellationToken ct) =>
                api.GetAsync(request, id, ct));
        app.Map(ApiRoutes.ControlInstance,
            (OpsEndpoints api, HttpRequest request, string id, string act, CancellationToken ct) =>
                api.PostAsync(request, id, act, ct));
        app.Map(ApiRoutes.Live, (HealthEndpoints api) => api.Live());
        app.Map(ApiRoutes.Ready, (HealthEndpoints api, CancellationToken ct) => api.ReadyAsync(ct));
        app.Map(ApiRoutes.OpenApi, (OpenApiEndpoint api) => api.Get());
        return app;
    }

    private static void Map(this IEndpointRouteBuilder app, ApiRoute route, Delegate handler) =>
        app.MapMethods(route.Pattern, [route.Method], handler).WithName(route.Name);
}
