using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using Vetting.Web.Telemetry;

namespace Vetting.LocalHost.Serving;

internal static class OtlpTelemetry
{
    /// <summary>Of traces, metrics and logs, by OTLP over gRPC.</summary>
    public const string Endpoint = "Telemetry:OtlpEndpoint";

    /// <summary>Nothing is gathered unless there is somewhere to send it.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is no address.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
            return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException(
                $"{Endpoint} should be an http or https address such as http://127.0.0.1:4317.");
        }

        services.AddHostedService<WaitingSweep>();
        services.AddVettingTelemetry()
            .ConfigureResource(resource => resource.AddService("vetting"))
            .UseOtlpExporter(OtlpExportProtocol.Grpc, address);
        return services;
    }
}
