using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vetting.Azure;
using Vetting.Azure.Connections;
using Vetting.Azure.Mail;
using Vetting.Core.Connections;
using Vetting.Core.Links;
using Vetting.Core.Pipeline;
using Vetting.Functions.Flows;
using Vetting.Functions.Http;
using Vetting.Functions.TextAnalytics;
using Vetting.Sources;
using Vetting.Sources.Fetching;
using Vetting.Web;
using Vetting.Web.Api;
using Vetting.Web.Inbox;

namespace Vetting.Functions.Hosting;

/// <summary>The product's services on this host, a concern each.</summary>
internal static class VettingServices
{
    /// <param name="keyNeeded">False where a developer alone uses the storage.</param>
    public static IServiceCollection AddVettingCore(
        this IServiceCollection services, IConfiguration configuration, bool keyNeeded = true) =>
        services
            .AddVettingStorage(configuration)
            .AddHostedService<PatientStorageStart>()
            // Half of what host.json lets run at the same time, so that slow sources leave the other steps the rest.
            .Configure<FetchOptions>(fetch => fetch.Slots = 4)
            .AddHistorySources(configuration)
            .AddConnectionStorage(configuration, keyNeeded)
            .AddCreatorConnections()
            .AddTextAnalysis(configuration, AzureLanguagePlug.Create)
            .AddTelemetry(configuration)
            .AddVettingPipeline();

    public static IServiceCollection AddVettingWeb(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<IFailureClassifier>(new FailureClassifier(StorageFailure.IsTransient))
            .AddVettingApi(configuration)
            .AddVettingPages()
            .AddSingleton<SharedRoutes>();

    /// <summary>Only a developer's host may keep mail instead of sending it: its inbox shows live links.</summary>
    public static IServiceCollection AddVettingMail(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration["Mail:Smtp:Host"] is null
            ? services.AddDevelopmentInbox().AddSingleton(new InboxKey(configuration["Inbox:Key"] ?? LinkToken.Create()))
                .AddHostedService<InboxAnnouncement>()
            : services.AddSmtpMail(configuration);
}
