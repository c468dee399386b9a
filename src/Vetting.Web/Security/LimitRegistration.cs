using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vetting.Core.Telemetry;

namespace Vetting.Web.Security;

internal static class LimitRegistration
{
    /// <summary>Once, whoever asks for it: pages and API count together.</summary>
    public static IServiceCollection AddAttemptLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>());
        services.TryAddSingleton(provider => new AttemptLimits(
            provider.GetRequiredService<IOptions<LimitOptions>>(), provider.GetRequiredService<ILogger<AttemptLimits>>(),
            provider.GetService<VettingMetrics>()));
        return services;
    }
}
