using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Vetting.Core.Telemetry;

namespace Vetting.Web.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>
    /// Traces, metrics and logs of the product and of the requests it takes and makes, without personal data. The host
    /// adds where they go.
    /// </summary>
    public static OpenTelemetryBuilder AddVettingTelemetry(this IServiceCollection services) =>
        services.AddLogging(QuietNeighbours).AddOpenTelemetry()
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddSource(VettingTelemetry.Name, PrivateFailures.Engine, "System.Net.Http")
                .AddProcessor<PrivateFailures>()
                .AddProcessor<PrivateAddresses>())
            .WithMetrics(metrics => metrics.AddMeter(VettingTelemetry.Name))
            // Scopes stay out: ASP.NET's hold the paths of requests, and a path may hold a token.
            .WithLogging(logs => logs.AddProcessor<VettingOnLogs>(), options => options.IncludeScopes = false);

    // What they say of every request names its address in full.
    private static void QuietNeighbours(ILoggingBuilder logs) => logs
        .AddFilter<OpenTelemetryLoggerProvider>("Microsoft", LogLevel.Warning)
        .AddFilter<OpenTelemetryLoggerProvider>("System.Net.Http", LogLevel.Warning)
        .AddFilter<OpenTelemetryLoggerProvider>("Azure", LogLevel.Warning);
}
