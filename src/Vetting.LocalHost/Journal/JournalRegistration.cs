using Microsoft.Extensions.DependencyInjection.Extensions;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;

namespace Vetting.LocalHost.Journal;

public static class JournalRegistration
{
    /// <summary>
    /// Runs the registered flows in this process; <see cref="IFlowClient"/> talks to them. Flows are back where they
    /// were when the host has started its hosted services, so register what needs flows after this.
    /// </summary>
    public static IServiceCollection AddJournalFlow(
        this IServiceCollection services, Action<JournalOptions>? configure = null)
    {
        var options = new JournalOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FlowCatalog>();
        if (options.Lease is { } lease)
        {
            // Before the engine, so that it is taken first and released last.
            services.AddSingleton(lease).AddHostedService(provider => provider.GetRequiredService<JournalLease>());
        }
        return services
            .AddVettingMetrics()
            .AddSingleton(options)
            .AddSingleton(options.Store)
            .AddSingleton<JournalEngine>()
            .AddSingleton<IFlowClient>(provider => provider.GetRequiredService<JournalEngine>())
            .AddHostedService(provider => provider.GetRequiredService<JournalEngine>());
    }
}
