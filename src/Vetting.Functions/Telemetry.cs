using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using Vetting.Web.Telemetry;

namespace Vetting.Functions;

internal static class Telemetry
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    // The worker logs each failure with its message, which may quote a handle or an address; the spans tell of it too.
    private const string FailedInvocations = "Microsoft.Azure.Functions.Worker.FunctionsApplication";

    /// <summary>
    /// Traces, metrics and logs to Application Insights, as the app's identity; nothing is gathered without a connection
    /// string. The Functions host sends its own, in the same trace.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ConnectionString] is not { Length: > 0 } connection)
            return services;
        services.AddLogging(logs => logs.AddFilter<OpenTelemetryLoggerProvider>(FailedInvocations, LogLevel.None))
            .AddVettingTelemetry().UseFunctionsWorkerDefaults().UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connection;
            // By default five a second are kept, each span by its own luck, which tears a vetting's trace.
            (options.TracesPerSecond, options.SamplingRatio) = (null, 1);
            options.Credential = Credential(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
        });
        return services;
    }

    /// <summary>Authorization=AAD;ClientId=…, as the Functions host reads it; null where the account takes keys.</summary>
    private static TokenCredential? Credential(string? authentication)
    {
        var parts = (authentication ?? "").Split(';', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        return parts.GetValueOrDefault("Authorization") == "AAD"
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions
            {
                ManagedIdentityClientId = parts.GetValueOrDefault("ClientId"),
            })
            : null;
    }
}
