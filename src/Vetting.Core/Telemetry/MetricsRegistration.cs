using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Vetting.Core.Telemetry;

public static class MetricsRegistration
{
    /// <summary>What counts and times; safe to add more than once.</summary>
    public static IServiceCollection AddVettingMetrics(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<VettingMetrics>();
        return services;
    }
}
